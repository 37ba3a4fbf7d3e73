// A resource monitor and an engine on Pulumi's own stubs.
import assert from "node:assert/strict";
import * as peer from "./peer.mjs";

const { resource } = peer;

/** Runs a program against handlers of a test, as the language host starts it; every request is kept. */
export async function run(t, { args = ["deploy"], build, project = "xdr-spike", config = {}, secretKeys = [], preview = false, register = () => ({}) } = {}) {
  const urnOf = (request) => `urn:pulumi:dev::${project}::${request.getType()}::${request.getName()}`;
  const seen = { registrations: new Map(), outputs: undefined, signalled: false, logs: [] };
  const engineAddress = await peer.serve(t, peer.engineService.EngineService, {
    log: (call, answer) => {
      seen.logs.push(call.request.getMessage());
      answer(null, new peer.empty.Empty());
    },
    requirePulumiVersion: (call, answer) => {
      seen.range = call.request.getPulumiVersionRange();
      answer(null, new peer.engine.RequirePulumiVersionResponse());
    },
  });
  const monitorAddress = await peer.serve(t, peer.resourceService.ResourceMonitorService, {
    registerResource: async (call, answer) => {
      seen.registrations.set(call.request.getName(), call.request);
      seen.headers ??= call.metadata.getMap();
      const { error, id, outputs, result } = (await register(call.request, seen)) ?? {};
      if (error) {
        answer(error);
        return;
      }
      const response = new resource.RegisterResourceResponse();
      response.setUrn(urnOf(call.request));
      response.setId(id ?? (preview ? "" : `/${call.request.getName()}`));
      response.setObject(peer.toStruct(outputs ?? call.request.getObject().toJavaScript()));
      response.setResult(result ?? resource.Result.SUCCESS);
      answer(null, response);
    },
    registerResourceOutputs: (call, answer) => {
      seen.outputs = call.request.getOutputs().toJavaScript();
      assert.equal(call.request.getUrn(), `urn:pulumi:dev::${project}::pulumi:pulumi:Stack::${project}-dev`);
      answer(null, new peer.empty.Empty());
    },
    signalAndWaitForShutdown: (_, answer) => {
      seen.signalled = true;
      answer(null, new peer.empty.Empty());
    },
  });
  const environment = {
    PULUMI_MONITOR: monitorAddress,
    PULUMI_ENGINE: engineAddress,
    PULUMI_PROJECT: project,
    PULUMI_STACK: "dev",
    PULUMI_DRY_RUN: String(preview),
    PULUMI_CONFIG: JSON.stringify(config),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(secretKeys),
  };
  const { child, exited } = peer.start(t, args, environment, build);
  seen.child = child;
  const { code } = await exited;
  return { ...seen, code, urnOf };
}
