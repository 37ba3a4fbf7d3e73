// The real provider through the life of resources, on the embedded Azure; Pulumi's own client asks and reads the answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startAzure } from "./emulator.mjs";
import * as peer from "./peer.mjs";

const { make, provider, toStruct, unknown, grpc } = peer;
const build = ["infra/XdrInfra.Provider", "pulumi-resource-xdr.dll"];
const urn = (type, name) => `urn:pulumi:dev::xdr-infra::${type}::${name}`;
const about = (type, name) => ({ urn: urn(type, name), type, name });
const providerUrn = "urn:pulumi:dev::xdr-infra::pulumi:providers:xdr::xdr-provider";
const group = "xdr:azure:ResourceGroup";
const workspace = "xdr:azure:Workspace";
const onboarding = "xdr:sentinel:Onboarding";
const retention = "xdr:sentinel:TableRetention";
const plain = (message) => message.getProperties().toJavaScript();

/** An embedded Azure, the provider beside it, and an engine that hears its messages. */
async function open(t, { scenario, settings = {}, address } = {}) {
  const azure = await startAzure(t, scenario);
  const said = [];
  const engine = await peer.serve(t, peer.engineService.EngineService, {
    log: (call, answer) => {
      said.push(call.request.toObject());
      answer(null, new peer.empty.Empty());
    },
  });
  const plugin = await peer.startPlugin(t, "", address ?? engine, build, azure);
  const client = peer.connect(t, peer.providerService.ResourceProviderClient, plugin.address);
  await client.handshake(make(provider.ProviderHandshakeRequest, { engineAddress: engine }));
  const args = toStruct({ version: "0.1.0", cloud: "emulated", stack: "dev", tenantId: azure.ARM_TENANT_ID, subscriptionId: azure.ARM_SUBSCRIPTION_ID, ...settings });
  const configure = () => client.configure(make(provider.ConfigureRequest, { args, acceptsecrets: true, acceptresources: true, sendsOldInputs: true, sendsOldInputsToDelete: true, urn: providerUrn, id: "1", name: "xdr-provider", type: "pulumi:providers:xdr" }));
  return { azure, said, engine, client, configure, plugin };
}

async function create(client, type, name, inputs, more = {}) {
  const checked = await client.check(make(provider.CheckRequest, { ...about(type, name), olds: toStruct({}), news: toStruct(inputs) }));
  assert.deepEqual(checked.getFailuresList().map((failure) => failure.getReason()), []);
  return client.create(make(provider.CreateRequest, { ...about(type, name), properties: checked.getInputs(), ...more }));
}

async function foundation(client, azure) {
  const rg = await create(client, group, "resource-group", { resourceGroupName: "rg-soc", location: "westeurope", create: true });
  const law = await create(client, workspace, "workspace", { resourceGroupName: "rg-soc", workspaceName: "law-soc", location: "westeurope", create: true });
  assert.equal(rg.getId(), `/subscriptions/${azure.ARM_SUBSCRIPTION_ID}/resourceGroups/rg-soc`);
  await create(client, onboarding, "onboarding", { workspaceId: law.getId() });
  return law.getId();
}

test("preview, create, same, drift, update, import, gone, delete", async (t) => {
  const { azure, client, configure } = await open(t);
  await configure();

  const preview = await create(client, workspace, "workspace", { resourceGroupName: unknown, workspaceName: "law-soc", location: "westeurope", create: true }, { preview: true });
  assert.equal(preview.getId(), "");
  assert.equal(plain(preview).customerId, undefined);

  const law = await foundation(client, azure);
  const inputs = { workspaceId: law, table: "SecurityIncident", retentionInDays: 90, totalRetentionInDays: 730 };
  const made = await create(client, retention, "retention", inputs);
  assert.equal(plain(made).totalRetentionInDays, 730);
  assert.equal(plain(made).shape, 1);
  const state = { ...about(retention, "retention"), id: made.getId(), olds: made.getProperties(), oldInputs: toStruct(inputs) };
  const diff = (fields) => client.diff(make(provider.DiffRequest, { ...state, ...fields }));

  assert.equal((await diff({ news: toStruct(inputs) })).getChanges(), provider.DiffResponse.DiffChanges.DIFF_NONE);
  const longer = { ...inputs, totalRetentionInDays: 1095 };
  const changed = await diff({ news: toStruct(longer) });
  assert.equal(changed.getChanges(), provider.DiffResponse.DiffChanges.DIFF_SOME);
  assert.deepEqual(changed.getDiffsList(), ["totalRetentionInDays"]);
  assert.deepEqual(changed.getReplacesList(), []);
  assert.equal(changed.getHasdetaileddiff(), true);
  const moved = await diff({ news: toStruct({ ...inputs, workspaceId: unknown }) });
  assert.deepEqual(moved.getReplacesList(), ["workspaceId"]);

  const updated = await client.update(make(provider.UpdateRequest, { ...state, news: toStruct(longer) }));
  assert.equal(plain(updated).totalRetentionInDays, 1095);

  // Somebody else shortens the table: here the update of another stack.
  await client.update(make(provider.UpdateRequest, { ...state, news: toStruct({ ...inputs, totalRetentionInDays: 365, allowShorter: true }) }));
  const read = await client.read(make(provider.ReadRequest, { ...about(retention, "retention"), id: made.getId(), properties: made.getProperties(), inputs: toStruct(inputs) }));
  assert.equal(plain(read).totalRetentionInDays, 365);
  assert.equal(read.getInputs().toJavaScript().totalRetentionInDays, 365);
  const drift = await client.diff(make(provider.DiffRequest, { ...state, olds: read.getProperties(), oldInputs: read.getInputs(), news: toStruct(inputs) }));
  assert.deepEqual(drift.getDiffsList(), ["totalRetentionInDays"]);

  const imported = await client.read(make(provider.ReadRequest, { ...about(retention, "imported"), id: made.getId() }));
  assert.equal(imported.getInputs().toJavaScript().table, "SecurityIncident");
  assert.equal(imported.getInputs().toJavaScript().workspaceId, law);

  const gone = await client.read(make(provider.ReadRequest, { ...about(retention, "gone"), id: `${law}/tables/None_CL`, properties: made.getProperties(), inputs: toStruct(inputs) }));
  assert.equal(gone.getId(), "");
  assert.equal(gone.getProperties(), undefined);

  await client.delete(make(provider.DeleteRequest, { ...about(retention, "retention"), id: made.getId(), properties: made.getProperties(), oldInputs: toStruct(inputs) }));
  assert.ok((await client.read(make(provider.ReadRequest, { ...about(retention, "retention"), id: made.getId() }))).getId(), "a delete keeps the table");
});

test("a create that Azure refuses comes with its id, and an update repairs it", async (t) => {
  const scenario = 'version: 1\nname: refusal\nworld: { preset: default }\nfaults:\n  - { path: "*tables/SecurityIncident*", methods: [PATCH], kind: status, status: 403, times: 1 }\n';
  const { azure, client, configure } = await open(t, { scenario });
  await configure();
  const law = await foundation(client, azure);
  const inputs = { workspaceId: law, table: "SecurityIncident", retentionInDays: 90, totalRetentionInDays: 365 };

  const error = await create(client, retention, "retention", inputs).then(() => assert.fail("It should have been refused."), (thrown) => thrown);

  assert.equal(error.code, grpc.status.FAILED_PRECONDITION, error.message);
  const [detail] = peer.status.Status.deserializeBinary(error.metadata.get("grpc-status-details-bin")[0]).getDetailsList();
  const half = provider.ErrorResourceInitFailed.deserializeBinary(detail.getValue_asU8());
  assert.equal(half.getId(), `${law}/tables/SecurityIncident`);
  assert.deepEqual(half.getInputs().toJavaScript(), inputs);
  assert.equal(half.getReasonsList().length, 1);

  const repaired = await client.update(make(provider.UpdateRequest, { ...about(retention, "retention"), id: half.getId(), olds: half.getProperties(), oldInputs: half.getInputs(), news: toStruct(inputs) }));
  assert.equal(plain(repaired).totalRetentionInDays, 365);
});

test("another tenant is refused before anything else, with both named", async (t) => {
  const other = "aaaaaaaa-0000-4000-8000-000000000000";
  const { azure, client, configure } = await open(t, { settings: { tenantId: other } });

  await assert.rejects(configure(), (error) => {
    assert.equal(error.code, grpc.status.FAILED_PRECONDITION);
    assert.ok(error.details.includes(other) && error.details.includes(azure.ARM_TENANT_ID), error.details);
    return true;
  });
  await assert.rejects(create(client, group, "resource-group", { resourceGroupName: "rg-soc", location: "westeurope", create: true }), /is not configured/);
});

test("neither an answer nor a message holds a credential", async (t) => {
  const { azure, client, configure, said } = await open(t);
  await configure();
  const law = await foundation(client, azure);
  const rg = await client.read(make(provider.ReadRequest, { ...about(workspace, "workspace"), id: law }));

  const everything = JSON.stringify([said, rg.getProperties().toJavaScript(), rg.getInputs().toJavaScript()]);
  assert.ok(azure.ARM_CLIENT_SECRET.length > 8);
  assert.ok(!everything.includes(azure.ARM_CLIENT_SECRET));
  assert.doesNotMatch(everything, /eyJ[A-Za-z0-9_-]{10,}\./);
});

test("a provider that a person started serves one engine after the other", async (t) => {
  const { azure, client, configure, engine } = await open(t, { address: "" });
  for (const round of [1, 2]) {
    await client.attach(make(peer.plugin.PluginAttach, { address: engine }));
    await configure();
    const rg = await create(client, group, `group-${round}`, { resourceGroupName: `rg-${round}`, location: "westeurope", create: true });
    assert.equal(rg.getId(), `/subscriptions/${azure.ARM_SUBSCRIPTION_ID}/resourceGroups/rg-${round}`);
    await client.cancel(new peer.empty.Empty());
  }
});
