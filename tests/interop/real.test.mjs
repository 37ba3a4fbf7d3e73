// The real program, provider and policy pack, as the engine starts them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { config } from "./config.mjs";
import { run } from "./monitor.mjs";
import * as peer from "./peer.mjs";

const { make, provider, analyzer, toStruct, unknown } = peer;
const program = ["infra/XdrInfra.Program", "XdrInfra.Program.dll"];
const plugin = ["infra/XdrInfra.Provider", "pulumi-resource-xdr.dll"];
const pack = ["policies/XdrInfra.PolicyPack", "xdr-policy.dll"];

test("the program previews a stack: provider first, everything under the stack, unknowns in their place", async (t) => {
  const { code, registrations, signalled, logs, urnOf, range } = await run(t, { args: [], build: program, project: "xdr-infra", config, preview: true });

  assert.equal(code, 0, logs.join("\n"));
  assert.equal(signalled, true);
  assert.match(range, /^>=3\./);
  const names = [...registrations.keys()];
  assert.deepEqual(names.slice(0, 2), ["xdr-infra-dev", "xdr-provider"]);
  assert.deepEqual(registrations.get("xdr-provider").getObject().toJavaScript(), {
    cloud: "emulated",
    location: "westeurope",
    stack: "dev",
    subscriptionId: config["azure-native:subscriptionId"],
    tenantId: config["azure-native:tenantId"],
  });
  const workspace = urnOf(registrations.get("workspace"));
  const retention = registrations.get("retention-DeviceInfo");
  assert.equal(retention.getObject().toJavaScript().workspaceId, unknown);
  assert.ok(retention.getDependenciesList().includes(workspace));
  assert.deepEqual(retention.getPropertydependenciesMap().get("workspaceId").getUrnsList(), [workspace]);
  assert.equal(retention.getCustomtimeouts().getCreate(), "1200s");
  assert.equal(registrations.get("workspace").getRetainondelete(), true);
});

// What 'up --target', 'refresh --run-program' and 'destroy --run-program' answer for a resource that is not in the state and is not made.
// https://github.com/pulumi/pulumi/blob/master/pkg/resource/deploy/step_generator.go, "NewSkippedCreateStep"
test("the program goes on, in an update too, where the engine leaves a resource out", async (t) => {
  const register = (request) => (request.getType().startsWith("pulumi:") ? {} : { id: "", outputs: {} });
  const { code, registrations, signalled, outputs, logs } = await run(t, { args: [], build: program, project: "xdr-infra", config, register });

  assert.equal(code, 0, logs.join("\n"));
  assert.equal(signalled, true);
  assert.equal(registrations.get("retention-DeviceInfo").getObject().toJavaScript().workspaceId, unknown);
  assert.match(registrations.get("workspace").getProvider(), /::xdr-provider::\/xdr-provider$/);
  assert.equal(outputs.workspaceId, unknown);
});

// The engine takes programs of its Node SDK by these for others than they are.
// https://github.com/pulumi/pulumi/blob/master/pkg/resource/deploy/source_eval.go, "requestFromNodeJS"
test("the program does not look like one of another language", async (t) => {
  const { headers } = await run(t, { args: [], build: program, project: "xdr-infra", config, preview: true });

  assert.equal(headers["pulumi-runtime"], undefined);
  assert.doesNotMatch(headers["user-agent"] ?? "", /node/i);
});

test("the program says what is wrong with the settings and registers nothing", async (t) => {
  const wrong = { ...config, "xdr-infra:environment": "prod" };

  const { code, registrations, signalled, logs } = await run(t, { args: [], build: program, project: "xdr-infra", config: wrong });

  assert.equal(code, 32);
  assert.equal(registrations.size, 0);
  assert.equal(signalled, false);
  assert.match(logs.join("\n"), /XDR1046/);
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  test(`the program that hears ${signal} in the middle ends as already reported, without the signal`, async (t) => {
    const { code, signalled } = await run(t, {
      args: [],
      build: program,
      project: "xdr-infra",
      config,
      register: (request, seen) => {
        if (request.getName() === "workspace") {
          seen.child.kill(signal);
          return new Promise(() => {});
        }
        return {};
      },
    });

    assert.equal(code, 32);
    assert.equal(signalled, false);
  });
}

test("the program started by hand says what to type", async (t) => {
  const { exited } = peer.start(t, [], { PULUMI_MONITOR: "" }, program);

  assert.equal((await exited).code, 1);
});

test("the provider describes itself and refuses bad settings", async (t) => {
  const { address } = await peer.startPlugin(t, "", undefined, plugin);
  const client = peer.connect(t, peer.providerService.ResourceProviderClient, address);

  await client.handshake(make(provider.ProviderHandshakeRequest, { engineAddress: "127.0.0.1:1" }));
  const version = (await client.getPluginInfo(new peer.empty.Empty())).getVersion();
  const schema = JSON.parse((await client.getSchema(new provider.GetSchemaRequest())).getSchema());
  assert.equal(schema.version, version);
  assert.equal(Object.keys(schema.resources).length, 10);

  const news = toStruct({ version, cloud: "germany", tenantId: "t" });
  const checked = await client.checkConfig(make(provider.CheckRequest, { urn: "urn:pulumi:dev::p::pulumi:providers:xdr::x", olds: toStruct({}), news }));
  assert.deepEqual(checked.getFailuresList().map((failure) => failure.getProperty()).sort(), ["cloud", "subscriptionId", "tenantId"]);
});

test("the pack finds an illegal retention and does not guess at an unknown", async (t) => {
  const { address } = await peer.startPlugin(t, "", undefined, pack);
  const client = peer.connect(t, peer.analyzerService.AnalyzerClient, address);
  const ask = (total) =>
    client.analyze(
      make(analyzer.AnalyzeRequest, {
        urn: "urn:pulumi:prod::any::xdr:sentinel:TableRetention::t",
        name: "t",
        type: "xdr:sentinel:TableRetention",
        properties: toStruct({ table: "DeviceInfo", retentionInDays: 90, totalRetentionInDays: total }),
      }),
    );

  assert.ok((await client.getAnalyzerInfo(new peer.empty.Empty())).getPoliciesList().length > 30);
  const [violation] = (await ask(800)).getDiagnosticsList();
  assert.equal(violation.getPolicyname(), "XDR3005");
  assert.equal(violation.getEnforcementlevel(), analyzer.EnforcementLevel.MANDATORY);
  const undecided = await ask(unknown);
  assert.deepEqual(undecided.getDiagnosticsList(), []);
  assert.ok(undecided.getNotApplicableList().some((policy) => policy.getPolicyName() === "XDR3005"));
});
