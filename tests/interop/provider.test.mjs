// Pulumi's own provider client drives a provider behind our host.
import assert from "node:assert/strict";
import http2 from "node:http2";
import { test } from "node:test";
import * as peer from "./peer.mjs";

const { make, provider, toStruct, unknown } = peer;
const urn = (name) => `urn:pulumi:dev::p::xdr:sentinel:TableRetention::${name}`;
const about = (name) => ({ urn: urn(name), name, type: "xdr:sentinel:TableRetention" });

async function open(test, engineAddress) {
  const plugin = await peer.startPlugin(test, "provider", engineAddress);
  return { plugin, client: peer.connect(test, peer.providerService.ResourceProviderClient, plugin.address) };
}

const create = (client, name, inputs, preview = false) =>
  client.create(make(provider.CreateRequest, { ...about(name), properties: toStruct(inputs), preview }));

test("the way from handshake to configure", async (t) => {
  const { client } = await open(t);

  const hello = await client.handshake(make(provider.ProviderHandshakeRequest, { engineAddress: "127.0.0.1:1", configureWithUrn: true }));
  assert.equal(hello.getAcceptSecrets(), false);
  assert.equal((await client.getPluginInfo(new peer.empty.Empty())).getVersion(), "0.1.0");
  assert.equal(JSON.parse((await client.getSchema(new provider.GetSchemaRequest())).getSchema()).name, "xdr");

  const news = toStruct({ version: "0.1.0", tenantId: "t" });
  const checked = await client.checkConfig(make(provider.CheckRequest, { urn: "urn:pulumi:dev::p::pulumi:providers:xdr::d", olds: toStruct({}), news }));
  assert.deepEqual(checked.getInputs().toJavaScript(), { version: "0.1.0", tenantId: "t" });
  const configured = await client.configure(make(provider.ConfigureRequest, { args: checked.getInputs() }));
  assert.equal(configured.getSupportspreview(), true);
});

test("check fills in defaults and names what is wrong", async (t) => {
  const { client } = await open(t);
  const check = (inputs) => client.check(make(provider.CheckRequest, { ...about("a"), olds: toStruct({}), news: toStruct(inputs) }));

  const good = await check({ retentionInDays: 90, workspaceId: unknown });
  assert.deepEqual(good.getInputs().toJavaScript(), { retentionInDays: 90, totalRetentionInDays: 90, workspaceId: unknown });
  assert.equal(good.getFailuresList().length, 0);

  const [failure] = (await check({ retentionInDays: 1 })).getFailuresList();
  assert.equal(failure.getProperty(), "retentionInDays");
  assert.equal(failure.getReason(), "The value is 1; use 4 or more.");
});

test("diff says what changes, in detail", async (t) => {
  const { client } = await open(t);
  const diff = (news) =>
    client.diff(make(provider.DiffRequest, { ...about("a"), id: "/a", olds: toStruct({ days: 90 }), oldInputs: toStruct({ days: 90 }), news: toStruct(news) }));

  const same = await diff({ days: 90 });
  assert.equal(same.getChanges(), provider.DiffResponse.DiffChanges.DIFF_NONE);
  const other = await diff({ days: 120 });
  assert.equal(other.getChanges(), provider.DiffResponse.DiffChanges.DIFF_SOME);
  assert.equal(other.getHasdetaileddiff(), true);
  assert.deepEqual(other.getDiffsList(), ["days"]);
  assert.equal(other.getDetaileddiffMap().get("days").getKind(), provider.PropertyDiff.Kind.UPDATE);
});

test("create, update and delete", async (t) => {
  const { client } = await open(t);

  const preview = await create(client, "ws", { name: "law" }, true);
  assert.equal(preview.getId(), "");
  assert.deepEqual(preview.getProperties().toJavaScript(), { name: "law", customerId: unknown });

  const made = await create(client, "ws", { name: "law" });
  assert.equal(made.getId(), "/ws");
  assert.deepEqual(made.getProperties().toJavaScript(), { name: "law", customerId: "cust-1" });

  const updated = await client.update(
    make(provider.UpdateRequest, { ...about("ws"), id: "/ws", olds: made.getProperties(), oldInputs: toStruct({ name: "law" }), news: toStruct({ name: "law", x: null }) }),
  );
  assert.deepEqual(updated.getProperties().toJavaScript(), { name: "law", x: null, customerId: "cust-1" });
  await client.delete(make(provider.DeleteRequest, { ...about("ws"), id: "/ws", properties: made.getProperties() }));
});

test("read: refresh with drift, import, gone", async (t) => {
  const { client } = await open(t);

  const drift = await client.read(
    make(provider.ReadRequest, { ...about("a"), id: "/a", properties: toStruct({ table: "A" }), inputs: toStruct({ table: "A", retentionInDays: 90 }) }),
  );
  assert.equal(drift.getInputs().toJavaScript().retentionInDays, 30);

  const imported = await client.read(make(provider.ReadRequest, { ...about("a"), id: "/a" }));
  assert.deepEqual(imported.getInputs().toJavaScript(), { table: "imported", retentionInDays: 30 });
  assert.equal(imported.getProperties().toJavaScript().plan, "Analytics");

  const gone = await client.read(make(provider.ReadRequest, { ...about("a"), id: "/gone" }));
  assert.equal(gone.getId(), "");
  assert.equal(gone.getProperties(), undefined);
});

test("a plain failure has a code that does not doubt the state", async (t) => {
  const { client } = await open(t);

  await assert.rejects(create(client, "refused", {}), (error) => {
    assert.equal(error.code, peer.grpc.status.FAILED_PRECONDITION);
    assert.equal(error.details, "étape 100%: refused");
    return true;
  });
});

test("a half-made resource comes with its id, outputs and reasons", async (t) => {
  const { client } = await open(t);

  await assert.rejects(create(client, "half", { days: 90 }), (error) => {
    const [bytes] = error.metadata.get("grpc-status-details-bin");
    const [detail] = peer.status.Status.deserializeBinary(bytes).getDetailsList();
    assert.equal(detail.getTypeName(), "pulumirpc.ErrorResourceInitFailed");
    const half = provider.ErrorResourceInitFailed.deserializeBinary(detail.getValue_asU8());
    assert.equal(half.getId(), "/half");
    assert.deepEqual(half.getReasonsList(), ["not ready"]);
    assert.deepEqual(half.getProperties().toJavaScript(), { days: 90 });
    assert.deepEqual(half.getInputs().toJavaScript(), { days: 90 });
    return true;
  });
});

test("cancel ends a running create, which still answers", async (t) => {
  const messages = [];
  let heard;
  const working = new Promise((resolve) => (heard = resolve));
  const engineAddress = await peer.serve(t, peer.engineService.EngineService, {
    log: (call, answer) => {
      messages.push(call.request.toObject());
      heard();
      answer(null, new peer.empty.Empty());
    },
  });
  const { client } = await open(t, engineAddress);
  const slow = create(client, "slow", {});
  await working;

  await client.cancel(new peer.empty.Empty());

  await assert.rejects(slow, (error) => error.code === peer.grpc.status.CANCELLED);
  assert.deepEqual(messages, [{ severity: 1, message: "waiting for the service...", urn: urn("slow"), streamid: 0, ephemeral: true }]);
});

// The engine goes on without these where they are unimplemented (provider_plugin.go, analyzer_plugin.go); any other code stops it.
for (const [role, Client, service, offered] of [
  ["provider", peer.providerService.ResourceProviderClient, peer.providerService.ResourceProviderService, ["handshake", "attach", "getPluginInfo", "getSchema", "checkConfig", "diffConfig", "configure", "check", "diff", "create", "read", "update", "delete", "cancel"]],
  ["pack", peer.analyzerService.AnalyzerClient, peer.analyzerService.AnalyzerService, ["handshake", "getPluginInfo", "getAnalyzerInfo", "configureStack", "configure", "analyze", "analyzeStack", "remediate", "cancel"]],
]) {
  test(`every other method of the published protocol is unimplemented in a ${role}, streams too`, async (t) => {
    const plugin = await peer.startPlugin(t, role);
    const client = new Client(plugin.address, peer.grpc.credentials.createInsecure());
    t.after(() => client.close());

    const others = Object.entries(service).filter(([name]) => !offered.includes(name));

    for (const [name, { requestType, responseStream }] of others) {
      const code = await new Promise((resolve) => {
        const ended = (error) => resolve(error?.code);
        responseStream ? client[name](new requestType()).on("error", ended).on("end", ended).resume() : client[name](new requestType(), ended);
      });
      assert.equal(code, peer.grpc.status.UNIMPLEMENTED, name);
    }
    assert.ok(offered.every((name) => service[name]), "what is offered is in the protocol");
  });
}

// Engines to come: fields 998 (a number), 999 (bytes) and 1000 (eight bytes) that no engine sends yet.
test("fields that are not known yet change nothing", async (t) => {
  const plugin = await peer.startPlugin(t, "provider");
  const client = new peer.providerService.ResourceProviderClient(plugin.address, peer.grpc.credentials.createInsecure());
  t.after(() => client.close());
  const later = Buffer.from("b03e07" + "ba3e03010203" + "c13e" + "00".repeat(8), "hex");
  const ask = (method, request, Response) =>
    new Promise((resolve, reject) => {
      const bytes = Buffer.concat([later, request.serializeBinary(), later]);
      client.makeUnaryRequest(`/pulumirpc.ResourceProvider/${method}`, (body) => body, (body) => Response.deserializeBinary(body), bytes, (error, answer) => (error ? reject(error) : resolve(answer)));
    });

  await ask("Handshake", make(provider.ProviderHandshakeRequest, { engineAddress: "127.0.0.1:1" }), provider.ProviderHandshakeResponse);
  const checked = await ask("Check", make(provider.CheckRequest, { ...about("a"), olds: toStruct({}), news: toStruct({ days: 90 }) }), provider.CheckResponse);
  assert.deepEqual(checked.getInputs().toJavaScript(), { days: 90 });
  const made = await ask("Create", make(provider.CreateRequest, { ...about("a"), properties: checked.getInputs() }), provider.CreateResponse);
  assert.equal(made.getId(), "/a");
});

// What grpc-go sends, and grpc-js does not: tracing and user agent as metadata, a type with a suffix, pings between frames, an empty frame at the end.
test("a call as the engine's own transport makes it", async (t) => {
  const plugin = await peer.startPlugin(t, "provider");
  const session = http2.connect(`http://${plugin.address}`);
  t.after(() => session.close());
  const call = session.request({
    ":method": "POST",
    ":path": "/pulumirpc.ResourceProvider/GetPluginInfo",
    "content-type": "application/grpc+proto",
    "user-agent": "grpc-go/1.72.1",
    te: "trailers",
    "grpc-timeout": "9999m",
    "grpc-accept-encoding": "gzip",
    "grpc-trace-bin": Buffer.alloc(29, 1).toString("base64"),
    "uber-trace-id": "1:1:0:1",
    traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    "x-long": "x".repeat(12_000),
  });
  const seen = {};
  call.on("response", (headers) => (seen.headers = headers)).on("trailers", (trailers) => (seen.trailers = trailers));
  const answer = [];
  call.on("data", (chunk) => answer.push(chunk));
  const ended = new Promise((resolve, reject) => call.on("close", resolve).on("error", reject));
  call.write(Buffer.from("0000", "hex"));
  await Promise.all(Array.from({ length: 50 }, () => new Promise((resolve) => session.ping(Buffer.from("pingpong"), resolve))));
  call.write(Buffer.from("000000", "hex"));
  call.end();
  await ended;

  assert.equal(seen.headers["content-type"], "application/grpc");
  assert.equal(seen.headers["grpc-encoding"], undefined);
  assert.equal((seen.trailers ?? seen.headers)["grpc-status"], "0");
  assert.ok(Buffer.concat(answer).toString().includes("0.1.0"));
});

test("a message of 64 MiB goes there and back", async (t) => {
  const { client } = await open(t);
  await client.getPluginInfo(new peer.empty.Empty());   // connected first: making the message takes long, and a plugin that nobody talks to ends
  const text = "x".repeat(64 * 1024 * 1024);

  const answer = await create(client, "big", { text });

  assert.equal(answer.getProperties().getFieldsMap().get("text").getStringValue().length, text.length);
});

test("300 creates at once", async (t) => {
  const { client } = await open(t);

  const answers = await Promise.all(Array.from({ length: 300 }, (_, number) => create(client, `r${number}`, { number })));

  assert.deepEqual(answers.map((answer) => answer.getId()), Array.from({ length: 300 }, (_, number) => `/r${number}`));
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  test(`${signal} ends the process well, and it printed one line`, async (t) => {
    const { plugin, client } = await open(t);
    await client.getPluginInfo(new peer.empty.Empty());

    plugin.child.kill(signal);

    assert.deepEqual(await plugin.exited, { code: 0, signal: null });
    assert.equal(plugin.lines.length, 1);
  });
}
