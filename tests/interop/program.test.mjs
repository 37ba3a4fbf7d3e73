// A program on our library against Pulumi's own stubs, each request field by field.
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./monitor.mjs";
import * as peer from "./peer.mjs";

const { grpc, resource, unknown } = peer;
const urnOf = (request) => `urn:pulumi:dev::xdr-spike::${request.getType()}::${request.getName()}`;
const stackUrn = "urn:pulumi:dev::xdr-spike::pulumi:pulumi:Stack::xdr-spike-dev";

const withWorkspace = (customerId) => (request) =>
  request.getName() === "ws" ? { outputs: { ...request.getObject().toJavaScript(), ...(customerId && { customerId }) } } : {};

test("a preview passes unknowns on, field by field", async (t) => {
  const { code, registrations, outputs, signalled } = await run(t, { preview: true, register: withWorkspace() });

  assert.equal(code, 0);
  assert.equal(signalled, true);
  const root = registrations.get("xdr-spike-dev");
  assert.equal(root.getType(), "pulumi:pulumi:Stack");
  assert.equal(root.getCustom(), false);
  assert.equal(root.getParent(), "");

  const connector = registrations.get("connector");
  const workspaceUrn = urnOf(registrations.get("ws"));
  assert.deepEqual(connector.getObject().toJavaScript(), {
    workspaceId: unknown,
    kind: "Office365",
    label: unknown,
    apiKey: { [peer.signature]: peer.secretSignature, value: "<secret>" },
  });
  assert.equal(connector.getParent(), stackUrn);
  assert.equal(connector.getCustom(), true);
  assert.equal(connector.getVersion(), "0.1.0");
  assert.equal(connector.getAcceptsecrets(), true);
  assert.equal(connector.getSupportspartialvalues(), true);
  assert.equal(connector.getSupportsresultreporting(), true);
  assert.deepEqual(connector.getDependenciesList(), [workspaceUrn]);
  const dependencies = connector.getPropertydependenciesMap();
  assert.deepEqual(dependencies.get("label").getUrnsList(), [workspaceUrn]);
  assert.deepEqual(dependencies.get("kind").getUrnsList(), []);
  assert.equal(registrations.get("onboarding").getProtect(), true);
  assert.equal(registrations.get("AuditLogs").getRetainondelete(), true);
  assert.equal(registrations.get("ws").hasProtect(), false);
  assert.equal(outputs.customerId, unknown);
});

test("an update fills them in", async (t) => {
  const { code, registrations, outputs } = await run(t, { register: withWorkspace("cust-1") });

  assert.equal(code, 0);
  assert.equal(registrations.get("connector").getObject().toJavaScript().label, "cust-1");
  assert.equal(registrations.get("connector").getObject().toJavaScript().workspaceId, "/ws");
  assert.equal(outputs.workspaceId, "/ws");
});

test("the failure of one resource ends without the signal, and says nothing twice", async (t) => {
  const { code, registrations, signalled, logs } = await run(t, {
    register: (request) => (request.getName() === "ws" ? { error: { code: grpc.status.UNAVAILABLE, details: "resource monitor shut down" } } : {}),
  });

  assert.equal(code, 32);
  assert.equal(signalled, false);
  assert.deepEqual([...registrations.keys()], ["xdr-spike-dev", "ws"]);
  assert.deepEqual(logs, []);
});

test("a refusal that the engine does not show is told to the user", async (t) => {
  const { code, signalled, logs } = await run(t, {
    register: (request) => (request.getName() === "ws" ? { error: { code: grpc.status.INVALID_ARGUMENT, details: "bad type" } } : {}),
  });

  assert.equal(code, 32);
  assert.equal(signalled, false);
  assert.deepEqual(logs, ["The resource 'ws' was refused: bad type"]);
});

test("a resource that fails while the others go on leaves its readers with unknowns", async (t) => {
  const { code, registrations, outputs, signalled } = await run(t, {
    register: (request) => (request.getName() === "ws" ? { id: "", outputs: {}, result: resource.Result.FAIL } : {}),
  });

  assert.equal(code, 32);
  assert.equal(signalled, false);
  assert.equal(registrations.get("SigninLogs").getObject().toJavaScript().workspaceId, unknown);
  assert.deepEqual(registrations.get("SigninLogs").getDependenciesList(), [urnOf(registrations.get("ws"))]);
  assert.equal(outputs.customerId, unknown);
});

test("a program that is killed in the middle has not signalled", async (t) => {
  const { code, signalled } = await run(t, {
    register: (request, seen) => {
      if (request.getName() === "ws") {
        seen.child.kill("SIGTERM");
        return new Promise(() => {});
      }
      return {};
    },
  });

  assert.notEqual(code, 0);
  assert.equal(signalled, false);
});

test("200 resources, each once", async (t) => {
  const { code, registrations } = await run(t, { args: ["program", "200"] });

  assert.equal(code, 0);
  assert.equal(registrations.size, 201);
});

test("an empty program registers nothing and does not end well", async (t) => {
  const { code, registrations, signalled, logs } = await run(t, { args: ["program", "0"] });

  assert.equal(code, 32);
  assert.equal(registrations.size, 0);
  assert.equal(signalled, false);
  assert.deepEqual(logs, ["The plan holds no resource; the engine would delete the whole stack."]);
});
