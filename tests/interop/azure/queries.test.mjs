import assert from "node:assert/strict";
import { before, test } from "node:test";
import { OperationalInsightsManagementClient } from "@azure/arm-operationalinsights";
import { ResourceManagementClient } from "@azure/arm-resources";
import { SecurityInsights } from "@azure/arm-securityinsight";
import { LogsQueryClient, LogsQueryResultStatus } from "@azure/monitor-query";
import { credential, endpoint, groupName, options, subscriptionId } from "./azure.mjs";

const logs = new LogsQueryClient(credential, { endpoint, retryOptions: { maxRetries: 0 } });
const group = groupName();
let workspace;

before(async () => {
  await new ResourceManagementClient(credential, subscriptionId, options).resourceGroups.createOrUpdate(group, { location: "westeurope" });
  const made = await new OperationalInsightsManagementClient(credential, subscriptionId, options)
    .workspaces.beginCreateOrUpdateAndWait(group, "law-js-query", { location: "westeurope" }, { updateIntervalInMs: 50 });
  workspace = made.customerId;
  await new SecurityInsights(credential, subscriptionId, options).sentinelOnboardingStates.create(group, "law-js-query", "default", {});
});

test("a query is answered with typed columns", async () => {
  const answer = await logs.queryWorkspace(workspace, "print N = 42, T = datetime(2026-01-02), S = 'x'", { duration: "P1D" });
  assert.equal(answer.status, LogsQueryResultStatus.Success);
  assert.deepEqual(answer.tables[0].columnDescriptors.map((column) => column.type), ["long", "datetime", "string"]);
  assert.equal(answer.tables[0].rows[0][0], 42);
});

test("statistics and the render annotation come when they are asked for", async () => {
  const answer = await logs.queryWorkspace(workspace, "range x from 1 to 3 step 1 | render timechart", { duration: "P1D" }, { includeQueryStatistics: true, includeVisualization: true });
  assert.ok(answer.statistics);
  assert.equal(answer.visualization.visualization, "timechart");
});

test("a wrong query is refused with its place", async () => {
  await assert.rejects(logs.queryWorkspace(workspace, "SecurityIncident | where", { duration: "P1D" }), (error) => {
    assert.equal(error.statusCode, 400);
    assert.equal(error.code, "BadArgumentError");
    return true;
  });
});

test("a batch is answered one by one", async () => {
  const answers = await logs.queryBatch([
    { workspaceId: workspace, query: "print 1", timespan: { duration: "P1D" } },
    { workspaceId: workspace, query: "Nothing", timespan: { duration: "P1D" } },
  ]);
  assert.equal(answers[0].status, LogsQueryResultStatus.Success);
  assert.equal(answers[1].status, LogsQueryResultStatus.Failure);
});
