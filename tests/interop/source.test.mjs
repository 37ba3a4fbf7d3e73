// A fresh clone, built and started from source exactly as the engine's .NET language host does it.
// https://github.com/pulumi/pulumi-dotnet/blob/main/pulumi-language-dotnet/main.go
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { before, after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { config } from "./config.mjs";
import { run } from "./monitor.mjs";
import * as peer from "./peer.mjs";

const execute = promisify(execFile);
const { make } = peer;
const slow = { timeout: 540_000 };

let clone;
let program;

before(async () => {
  clone = await mkdtemp(join(tmpdir(), "xdr-source-"));
  await execute("git", ["clone", "--quiet", "--shared", fileURLToPath(new URL("../..", import.meta.url)), clone]);
  program = join(clone, "infra/XdrInfra.Program");
}, slow);

after(() => rm(clone, { recursive: true, force: true }));

// Every command of the host runs in the program's folder, also those for plugins.
const dotnet = async (...args) =>
  (await execute("dotnet", args, { cwd: program, env: { ...process.env, ...peer.withoutCi }, maxBuffer: 64 * 1024 * 1024 })).stdout;

test("the program: build, list of packages, run", slow, async (t) => {
  assert.match(await dotnet("build", "-nologo", program), /Build succeeded/);

  // Two engines at work in one clone: what is up to date is not written again.
  const built = join(program, "bin/Debug/net10.0/XdrInfra.Program.dll");
  const written = (await stat(built)).mtimeMs;
  for (const said of await Promise.all([dotnet("build", "-nologo", program), dotnet("build", "-nologo", program)])) {
    assert.match(said, /Build succeeded/);
  }
  assert.equal((await stat(built)).mtimeMs, written);

  // The host takes a project for a Pulumi program if one line begins with '>' and has three words.
  const packages = (await dotnet("list", program, "package", "--include-transitive")).split("\n").map((line) => line.trim().split(/\s+/));
  assert.ok(packages.some(([mark, name, version]) => mark === ">" && name === "Google.Protobuf" && version));
  assert.match(await dotnet("nuget", "locals", "global-packages", "--list"), /global-packages:/);

  const { code, registrations, signalled, logs } = await run(t, {
    args: [],
    build: { command: ["dotnet", "run", "--no-build", "--project", program], cwd: program },
    project: "xdr-infra",
    config,
    preview: true,
  });

  assert.equal(code, 0, logs.join("\n"));
  assert.equal(signalled, true);
  assert.ok(registrations.has("workspace"));
});

for (const [role, folder, description, Client] of [
  ["policy pack", "policies/XdrInfra.PolicyPack", "PulumiPolicy.yaml", peer.analyzerService.AnalyzerClient],
  ["provider", "infra/XdrInfra.Provider", "PulumiPlugin.yaml", peer.providerService.ResourceProviderClient],
]) {
  test(`the ${role}: build, run, one line on stdout, end with its host`, slow, async (t) => {
    const project = join(clone, folder);
    assert.match(await readFile(join(project, description), "utf8"), /^runtime: dotnet$/m);
    await dotnet("build", project);

    // With '--attach-debugger' the host builds into this folder and starts what has the name of the project file.
    const named = await dotnet("msbuild", project, "-getProperty:AssemblyName", `-property:OutputPath=${join(project, "bin/pulumi-debugging")}/`);
    assert.equal(named.trim(), basename(folder));

    const command = { command: ["dotnet", "run", "--no-build", "--project", project, "--"], cwd: program };
    const plugin = await peer.startPlugin(t, role, "127.0.0.1:1", command);
    const client = peer.connect(t, Client, plugin.address);
    const Handshake = role === "provider" ? peer.provider.ProviderHandshakeRequest : peer.analyzer.AnalyzerHandshakeRequest;
    await client.handshake(make(Handshake, { engineAddress: "127.0.0.1:1", rootDirectory: project, programDirectory: project }));
    assert.match((await client.getPluginInfo(new peer.empty.Empty())).getVersion(), /^\d+\.\d+\.\d+$/);
    await client.cancel(new peer.empty.Empty());

    // The host kills 'dotnet run' alone; what hangs below it hears the interrupt that ends the host itself.
    plugin.child.kill("SIGKILL");
    await plugin.exited;
    peer.killGroup(plugin.child, "SIGINT");
    await assert.rejects(until(() => client.getPluginInfo(new peer.empty.Empty())));
    assert.equal(plugin.lines.length, 1);
  });
}

/** Calls until a call fails. */
async function until(call) {
  for (;;) {
    await call();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
