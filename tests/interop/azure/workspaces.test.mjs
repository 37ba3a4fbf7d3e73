import assert from "node:assert/strict";
import { before, test } from "node:test";
import { OperationalInsightsManagementClient } from "@azure/arm-operationalinsights";
import { ResourceManagementClient } from "@azure/arm-resources";
import { all, credential, groupName, options, subscriptionId } from "./azure.mjs";

const client = new OperationalInsightsManagementClient(credential, subscriptionId, options);
const fast = { updateIntervalInMs: 50 };
const group = groupName();

before(() => new ResourceManagementClient(credential, subscriptionId, options).resourceGroups.createOrUpdate(group, { location: "westeurope" }));

const make = (name, more = {}) => client.workspaces.beginCreateOrUpdateAndWait(group, name, { location: "westeurope", retentionInDays: 90, ...more }, fast);

test("a workspace is made, read, changed, listed, deleted and brought back", async () => {
  const made = await make("law-js-one");
  assert.equal(made.provisioningState, "Succeeded");
  assert.match(made.customerId, /^[0-9a-f-]{36}$/);
  assert.equal((await client.workspaces.update(group, "law-js-one", { retentionInDays: 120 })).retentionInDays, 120);
  assert.equal((await all(client.workspaces.listByResourceGroup(group))).length, 1);
  assert.ok((await client.sharedKeysOperations.getSharedKeys(group, "law-js-one")).primarySharedKey);
  await client.workspaces.beginDeleteAndWait(group, "law-js-one");
  assert.equal((await all(client.deletedWorkspaces.listByResourceGroup(group))).length, 1);
  assert.equal((await make("law-js-one")).customerId, made.customerId);
});

test("an illegal retention is refused", async () => {
  await assert.rejects(make("law-js-two", { retentionInDays: 29 }), { statusCode: 400, code: "InvalidParameter" });
});

test("a table keeps what a PATCH omits and loses what a PUT omits", async () => {
  await make("law-js-three");
  const table = [group, "law-js-three", "DeviceEvents"];
  await client.tables.beginCreateOrUpdateAndWait(...table, { retentionInDays: 120, totalRetentionInDays: 1095 }, fast);
  const patched = await client.tables.beginUpdateAndWait(...table, { retentionInDays: 180 }, fast);
  assert.equal(patched.totalRetentionInDays, 1095);
  const put = await client.tables.beginCreateOrUpdateAndWait(...table, { retentionInDays: 200 }, fast);
  assert.equal(put.totalRetentionInDays, 200);
  await assert.rejects(client.tables.beginDeleteAndWait(...table), { statusCode: 400 });
  await assert.rejects(client.tables.beginUpdateAndWait(...table, { totalRetentionInDays: 1000 }), { statusCode: 400 });
  assert.ok((await all(client.tables.listByWorkspace(group, "law-js-three"))).length >= 23);
});

test("a saved search is kept, listed and deleted", async () => {
  await make("law-js-four");
  const place = [group, "law-js-four"];
  await client.savedSearches.createOrUpdate(...place, "one", { category: "soc", displayName: "Incidents", query: "SecurityIncident" });
  assert.equal((await client.savedSearches.get(...place, "one")).displayName, "Incidents");
  assert.equal((await client.savedSearches.listByWorkspace(...place)).value.length, 1);
  await client.savedSearches.delete(...place, "one");
  await assert.rejects(client.savedSearches.get(...place, "one"), { statusCode: 404 });
});
