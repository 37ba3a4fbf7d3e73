// An embedded Azure of a test's own, as a process of the built xdr.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export const xdr = process.env.XDR_DLL;
export const needsXdr = { skip: xdr ? false : "XDR_DLL is not set: run this through ./run without XDR_EMULATOR." };

/** Starts on a state folder; `env` is what its emulator.env exports. */
export async function start(state) {
  rmSync(join(state, "emulator.env"), { force: true });
  const server = spawn("dotnet", [xdr, "emulate", "--state", state], { stdio: "ignore" });
  const gone = new Promise((resolve) => server.on("exit", resolve));
  while (!existsSync(join(state, "emulator.env"))) {
    assert.equal(server.exitCode, null, "The embedded Azure ended before it listened.");
    await pause(50);
  }
  const lines = readFileSync(join(state, "emulator.env"), "utf8").split("\n").filter((line) => line.startsWith("export "));
  return { server, gone, env: Object.fromEntries(lines.map((line) => /^export (\w+)='(.*)'$/.exec(line).slice(1))) };
}

/** Ends it as Ctrl-C does. */
export async function stop(azure) {
  azure.server.kill("SIGINT");
  await azure.gone;
}

/** Runs xdr in a folder to its end. */
export function run(folder, ...args) {
  return new Promise((resolve) => {
    const process = spawn("dotnet", [xdr, ...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    process.stdout.on("data", (chunk) => (text += chunk));
    process.stderr.on("data", (chunk) => (text += chunk));
    process.on("exit", (exit) => resolve({ exit, text }));
  });
}
