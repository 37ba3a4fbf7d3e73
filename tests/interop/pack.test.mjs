// Pulumi's own analyzer client asks a policy pack behind our host.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as peer from "./peer.mjs";

const { analyzer, make, toStruct } = peer;
const urn = "urn:pulumi:dev::p::xdr:sentinel:TableRetention::SigninLogs";

async function open(t) {
  const plugin = await peer.startPlugin(t, "pack");
  return peer.connect(t, peer.analyzerService.AnalyzerClient, plugin.address);
}

const table = (days) => make(analyzer.AnalyzeRequest, { urn, name: "SigninLogs", type: "xdr:sentinel:TableRetention", properties: toStruct({ retentionInDays: days }) });

test("the pack describes itself", async (t) => {
  const client = await open(t);

  await client.handshake(make(analyzer.AnalyzerHandshakeRequest, { engineAddress: "127.0.0.1:1" }));
  assert.equal((await client.getPluginInfo(new peer.empty.Empty())).getVersion(), "0.1.0");
  const info = await client.getAnalyzerInfo(new peer.empty.Empty());

  assert.equal(info.getName(), "xdr-policy");
  assert.equal(info.getSupportsconfig(), true);
  assert.deepEqual(
    info.getPoliciesList().map((policy) => [policy.getName(), policy.getEnforcementlevel(), policy.getPolicyType(), policy.getSeverity()]),
    [["retention-minimum", 1, 1, 3], ["three-tables", 0, 2, 1]],
  );
  assert.deepEqual(info.getPoliciesList()[0].getConfigschema().getProperties().toJavaScript(), { minDays: { type: "integer", minimum: 1, default: 30 } });
});

test("a violation has the configured level", async (t) => {
  const client = await open(t);
  const settings = new analyzer.ConfigureAnalyzerRequest();
  settings.getPolicyconfigMap().set("retention-minimum", make(analyzer.PolicyConfig, { enforcementlevel: 1, properties: toStruct({ minDays: 200 }) }));
  await client.configure(settings);

  const [violation] = (await client.analyze(table(90))).getDiagnosticsList();

  assert.equal(violation.getPolicyname(), "retention-minimum");
  assert.equal(violation.getPolicypackname(), "xdr-policy");
  assert.equal(violation.getEnforcementlevel(), analyzer.EnforcementLevel.MANDATORY);
  assert.equal(violation.getUrn(), urn);
  assert.equal(violation.getMessage(), "retentionInDays is 90, the minimum is 200");
});

test("an unknown is no violation", async (t) => {
  const client = await open(t);

  assert.deepEqual((await client.analyze(table(peer.unknown))).getDiagnosticsList(), []);
});

test("a stack of a thousand resources is analyzed at once", async (t) => {
  const client = await open(t);
  const request = new analyzer.AnalyzeStackRequest();
  for (let number = 0; number < 1000; number++) {
    request.addResources(make(analyzer.AnalyzerResource, { urn: `${urn}${number}`, type: number < 2 ? "xdr:sentinel:TableRetention" : "xdr:t:A", properties: toStruct({}) }));
  }

  const [violation] = (await client.analyzeStack(request)).getDiagnosticsList();

  assert.equal(violation.getPolicyname(), "three-tables");
  assert.equal(violation.getUrn(), "");
});
