import assert from "node:assert/strict";
import { before, test } from "node:test";
import { OperationalInsightsManagementClient } from "@azure/arm-operationalinsights";
import { ResourceManagementClient } from "@azure/arm-resources";
import { SecurityInsights } from "@azure/arm-securityinsight";
import { all, credential, groupName, options, refusal, subscriptionId, tenantId } from "./azure.mjs";

const client = new SecurityInsights(credential, subscriptionId, options);
const workspaces = new OperationalInsightsManagementClient(credential, subscriptionId, options);
const group = groupName();
const place = [group, "law-js-soc"];

const refused = async (call) => refusal(await call.then(() => assert.fail("It was not refused."), (error) => error));

before(async () => {
  await new ResourceManagementClient(credential, subscriptionId, options).resourceGroups.createOrUpdate(group, { location: "westeurope" });
  for (const name of ["law-js-soc", "law-js-off"]) {
    await workspaces.workspaces.beginCreateOrUpdateAndWait(group, name, { location: "westeurope" }, { updateIntervalInMs: 50 });
  }
  await client.sentinelOnboardingStates.create(...place, "default", { sentinelOnboardingStateParameter: { customerManagedKey: false } });
});

test("Sentinel that is off is refused with the sentence of the service", async () => {
  const answer = await refused(all(client.dataConnectors.list(group, "law-js-off")));
  assert.equal(answer.status, 400);
  assert.match(answer.message, /^Workspace 'law-js-off' is not onboarded to Microsoft Sentinel\./);
});

test("the Defender XDR connector is made, read, updated, listed and deleted", async () => {
  const body = { kind: "MicrosoftThreatProtection", tenantId, dataTypes: { incidents: { state: "Enabled" } } };
  const made = await client.dataConnectors.createOrUpdate(...place, "xdr", body);
  assert.equal(made.kind, "MicrosoftThreatProtection");
  assert.equal(made.dataTypes.incidents.state, "Enabled");
  await client.dataConnectors.createOrUpdate(...place, "xdr", { ...body, etag: made.etag });
  const stale = await refused(client.dataConnectors.createOrUpdate(...place, "xdr", { ...body, etag: made.etag }));
  assert.equal(stale.status, 409);
  assert.equal((await all(client.dataConnectors.list(...place))).length, 1);
  await client.dataConnectors.delete(...place, "xdr");
  assert.equal((await refused(client.dataConnectors.get(...place, "xdr"))).status, 404);
});

test("the requirements are told", async () => {
  const answer = await client.dataConnectorsCheckRequirementsOperations.post(...place, { kind: "MicrosoftThreatProtection", tenantId });
  assert.deepEqual([answer.authorizationState, answer.licenseState], ["Valid", "Valid"]);
});

test("settings want an etag when they are updated", async () => {
  const made = await client.productSettings.update(...place, "EntityAnalytics", { kind: "EntityAnalytics", entityProviders: ["AzureActiveDirectory"] });
  const without = await refused(client.productSettings.update(...place, "EntityAnalytics", { kind: "EntityAnalytics", entityProviders: [] }));
  assert.equal(without.message, "Update request should provide ETag");
  await client.productSettings.update(...place, "Ueba", { kind: "Ueba", dataSources: ["AuditLogs"] });
  const again = await client.productSettings.update(...place, "EntityAnalytics", { kind: "EntityAnalytics", etag: made.etag, entityProviders: ["ActiveDirectory", "AzureActiveDirectory"] });
  assert.notEqual(again.etag, made.etag);
});

test("incident creation rules are paged, disabled and enabled", async () => {
  const rule = { kind: "MicrosoftSecurityIncidentCreation", displayName: "Identity", enabled: true, productFilter: "Azure Advanced Threat Protection", severitiesFilter: ["High"] };
  for (let i = 0; i < 12; i++) {
    await client.alertRules.createOrUpdate(...place, `rule-${i}`, rule);
  }
  const listed = await all(client.alertRules.list(...place));
  assert.equal(listed.length, 12);
  const off = await client.alertRules.createOrUpdate(...place, "rule-3", { ...listed.find((one) => one.name === "rule-3"), enabled: false });
  assert.equal(off.enabled, false);
  assert.deepEqual(off.severitiesFilter, ["High"]);
});

test("onboarding again changes nothing", async () => {
  const again = await client.sentinelOnboardingStates.create(...place, "default", {});
  assert.equal(again.name, "default");
});
