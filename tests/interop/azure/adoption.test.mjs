// What Microsoft's clients have set up is adopted by xdr without a difference, and what xdr sets up reads back right through them.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { ClientSecretCredential } from "@azure/identity";
import { OperationalInsightsManagementClient } from "@azure/arm-operationalinsights";
import { ResourceManagementClient } from "@azure/arm-resources";
import { SecurityInsights } from "@azure/arm-securityinsight";
import { all } from "./azure.mjs";
import { needsXdr, run, start, stop } from "./server.mjs";

const folder = mkdtempSync(join(tmpdir(), "xdr-adoption-"));
const state = join(folder, ".xdr", "dev", "azure");
const place = ["rg-js-adopted", "law-js-adopted"];
const fast = { updateIntervalInMs: 50 };
const stack = `config:
  azure-native:location: westeurope
  azure-native:subscriptionId: 66666666-7777-4888-9999-aaaaaaaaaaaa
  azure-native:tenantId: 11111111-2222-4333-8444-555555555555
  xdr-infra:environment: dev
  xdr-infra:cloud: emulated
  xdr-infra:workspace: { resourceGroup: rg-js-adopted, name: law-js-adopted, create: true, retentionDays: 90, tags: { owner: soc } }
  xdr-infra:solution: { install: SOLUTION }
  xdr-infra:connector: { managedBy: auto, incidents: true, alerts: false }
  xdr-infra:entities: { activeDirectory: true, entraId: true, behaviorAnalytics: [AuditLogs] }
  xdr-infra:events: [DeviceEvents]
  xdr-infra:retention: { default: { analyticsDays: 90, totalDays: 365 } }
`;

function clients(env) {
  const credential = new ClientSecretCredential(env.AZURE_TENANT_ID, env.AZURE_CLIENT_ID, env.AZURE_CLIENT_SECRET, { authorityHost: env.AZURE_AUTHORITY_HOST, disableInstanceDiscovery: true });
  const made = (Client) => new Client(credential, env.ARM_SUBSCRIPTION_ID, { endpoint: env.XDR_EMULATOR, retryOptions: { maxRetries: 0 } });
  return { groups: made(ResourceManagementClient).resourceGroups, insights: made(OperationalInsightsManagementClient), sentinel: made(SecurityInsights) };
}

async function withAzure(work) {
  const azure = await start(state);
  try {
    return await work(clients(azure.env), azure.env);
  } finally {
    await stop(azure);
  }
}

function useStack(install) {
  mkdirSync(join(folder, "stacks"), { recursive: true });
  writeFileSync(join(folder, "stacks", "Pulumi.dev.yaml"), stack.replace("SOLUTION", install));
}

before(() => {
  if (needsXdr.skip) return;
  // The same certificate as that of the run, which this process trusts already.
  mkdirSync(state, { recursive: true });
  const from = dirname(process.env.NODE_EXTRA_CA_CERTS);
  ["emulator.pem", "emulator.key"].forEach((name) => copyFileSync(join(from, name), join(state, name)));
});

after(() => rmSync(folder, { recursive: true, force: true }));

test("xdr adopts what Microsoft's clients have set up and writes nothing to it", needsXdr, async () => {
  await withAzure(async ({ groups, insights, sentinel }, env) => {
    await groups.createOrUpdate(place[0], { location: "westeurope", tags: { owner: "soc" } });
    await insights.workspaces.beginCreateOrUpdateAndWait(...place, { location: "westeurope", retentionInDays: 90, sku: { name: "PerGB2018" }, tags: { owner: "soc", "xdr-infra-stack": "dev" }, features: { disableLocalAuth: true } }, fast);
    await sentinel.sentinelOnboardingStates.create(...place, "default", {});
    await sentinel.dataConnectors.createOrUpdate(...place, "made-by-js", { kind: "MicrosoftThreatProtection", tenantId: env.AZURE_TENANT_ID, dataTypes: { incidents: { state: "Enabled" } } });
    await sentinel.alertRules.createOrUpdate(...place, "off", { kind: "MicrosoftSecurityIncidentCreation", displayName: "Identity", enabled: false, productFilter: "Azure Advanced Threat Protection" });
    await sentinel.productSettings.update(...place, "EntityAnalytics", { kind: "EntityAnalytics", entityProviders: ["ActiveDirectory", "AzureActiveDirectory"] });
    await sentinel.productSettings.update(...place, "Ueba", { kind: "Ueba", dataSources: ["AuditLogs"] });
    for (const table of ["DeviceEvents", "SecurityIncident", "SecurityAlert"]) {
      await insights.tables.beginCreateOrUpdateAndWait(...place, table, { retentionInDays: 90, totalRetentionInDays: 365 }, fast);
    }
  });
  useStack("false");

  const up = await run(folder, "up", "dev", "--local", "--no-verify");

  assert.equal(up.exit, 0, up.text);
  assert.doesNotMatch(up.text, / updated \(/, up.text);
  assert.match(up.text, /= connector adopted/);
  await withAzure(async ({ sentinel }) => assert.deepEqual((await all(sentinel.dataConnectors.list(...place))).map((connector) => connector.name), ["made-by-js"]));
});

test("what xdr sets up reads back right through Microsoft's clients", needsXdr, async () => {
  rmSync(join(folder, ".xdr", "dev", "state.json"));
  await withAzure(({ groups }) => groups.beginDeleteAndWait(place[0]));
  useStack("true");

  const up = await run(folder, "up", "dev", "--local", "--no-verify");

  assert.equal(up.exit, 0, up.text);
  await withAzure(async ({ insights, sentinel }) => {
    const workspace = await insights.workspaces.get(...place);
    assert.deepEqual([workspace.retentionInDays, workspace.tags["xdr-infra-stack"], workspace.provisioningState], [90, "dev", "Succeeded"]);
    assert.equal((await sentinel.sentinelOnboardingStates.get(...place, "default")).name, "default");
    const connectors = await all(sentinel.dataConnectors.list(...place));
    assert.deepEqual(connectors.map((one) => [one.kind, one.dataTypes.incidents.state]), [["MicrosoftThreatProtection", "Enabled"]]);
    assert.deepEqual((await sentinel.productSettings.get(...place, "EntityAnalytics")).entityProviders.sort(), ["ActiveDirectory", "AzureActiveDirectory"]);
    assert.deepEqual((await sentinel.productSettings.get(...place, "Ueba")).dataSources, ["AuditLogs"]);
    const table = await insights.tables.get(...place, "DeviceEvents");
    assert.deepEqual([table.retentionInDays, table.totalRetentionInDays, table.plan], [90, 365, "Analytics"]);
  });
});
