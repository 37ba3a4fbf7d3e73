// A process of ours, and Pulumi's published client stubs on it.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

export const grpc = require("@grpc/grpc-js");
export const struct = require("google-protobuf/google/protobuf/struct_pb.js");
export const empty = require("google-protobuf/google/protobuf/empty_pb.js");
export const provider = require("@pulumi/pulumi/proto/provider_pb.js");
export const providerService = require("@pulumi/pulumi/proto/provider_grpc_pb.js");
export const resource = require("@pulumi/pulumi/proto/resource_pb.js");
export const resourceService = require("@pulumi/pulumi/proto/resource_grpc_pb.js");
export const engine = require("@pulumi/pulumi/proto/engine_pb.js");
export const engineService = require("@pulumi/pulumi/proto/engine_grpc_pb.js");
export const analyzer = require("@pulumi/pulumi/proto/analyzer_pb.js");
export const analyzerService = require("@pulumi/pulumi/proto/analyzer_grpc_pb.js");
export const plugin = require("@pulumi/pulumi/proto/plugin_pb.js");
export const status = require("@pulumi/pulumi/proto/status_pb.js");

// The engine sends and takes 400 MiB; grpc-js stops at 4 by itself.
export const limits = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };

export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
export const signature = "4dabf18193072939515e22adb298388d";
export const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

export const toStruct = (value) => struct.Struct.fromJavaScript(value);

const testProcesses = ["tests/XdrInfra.TestPlugin", "XdrInfra.TestPlugin.dll"];

/** A build of a project, released or not. */
export function buildOf([project, file]) {
  const found = ["Release", "Debug"]
    .map((configuration) => fileURLToPath(new URL(`../../${project}/bin/${configuration}/net10.0/${file}`, import.meta.url)))
    .find((path) => existsSync(path));
  if (!found) {
    throw new Error(`There is no build; run 'dotnet build ${project}'.`);
  }
  return found;
}

/** Starts a process of ours, from a build or by a command in a folder; it is killed with its children when the test ends. */
export function start(test, args, env = {}, build = testProcesses) {
  const [command, cwd] = build.command ? [build.command, build.cwd] : [["dotnet", buildOf(build)], undefined];
  const child = spawn(command[0], [...command.slice(1), ...args], {
    cwd,
    env: { ...process.env, ...(build.command && withoutCi), ...env },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const exited = new Promise((resolve) => child.on("exit", (code, signal) => resolve({ code, signal })));
  test.after(() => killGroup(child, "SIGKILL"));
  return { child, exited };
}

/** What an engine on a laptop has not set; the gate has. */
export const withoutCi = { CI: undefined, RestoreLockedMode: undefined };

/** A signal to a process and all its children, as the engine ends the language host. */
export function killGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended.
  }
}

/** Starts a plugin and reads the port from its first line, as the engine does. */
export async function startPlugin(test, role, engineAddress = "127.0.0.1:1", build = testProcesses, env = {}) {
  const { child, exited } = start(test, build === testProcesses ? [role, engineAddress] : [engineAddress].filter(Boolean), env, build);
  const lines = [];
  const port = await new Promise((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      lines.push(line);
      resolve(Number(line));
    });
    exited.then(() => reject(new Error(`The ${role} ended before it printed its port.`)));
  });
  return { address: `127.0.0.1:${port}`, child, exited, lines };
}

/** A client whose methods return promises. */
export function connect(test, Client, address) {
  const client = new Client(address, grpc.credentials.createInsecure(), limits);
  test.after(() => client.close());
  return new Proxy(client, {
    get: (target, name) =>
      typeof target[name] === "function"
        ? (request) => new Promise((resolve, reject) => target[name](request, (error, answer) => (error ? reject(error) : resolve(answer))))
        : undefined,
  });
}

/** A message with its fields set by name. */
export function make(Message, fields) {
  const message = new Message();
  for (const [name, value] of Object.entries(fields)) {
    message[`set${name[0].toUpperCase()}${name.slice(1)}`](value);
  }
  return message;
}

/** A server on a free port. */
export async function serve(test, Service, handlers) {
  const server = new grpc.Server(limits);
  server.addService(Service, handlers);
  const port = await new Promise((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound))),
  );
  test.after(() => server.forceShutdown());
  return `127.0.0.1:${port}`;
}
