// An embedded Azure of its own, as a person starts it in another terminal.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { buildOf } from "./peer.mjs";

/** Starts it and gives the variables of its emulator.env, and a way to send requests to it. */
export async function startAzure(test, scenario) {
  const state = mkdtempSync(join(tmpdir(), "xdr-azure-"));
  const args = ["emulate", "--state", state];
  if (scenario) {
    const file = join(state, "scenario.yaml");
    writeFileSync(file, scenario);
    args.push("--scenario", file);
  }
  const server = spawn("dotnet", [buildOf(["infra/XdrInfra.Cli", "xdr.dll"]), ...args], { stdio: "ignore" });
  test.after(() => {
    server.kill("SIGKILL");
    rmSync(state, { recursive: true, force: true });
  });
  while (!existsSync(join(state, "emulator.env"))) {
    if (server.exitCode !== null) {
      throw new Error("The embedded Azure ended before it listened.");
    }
    await pause(50);
  }
  return Object.fromEntries(
    [...readFileSync(join(state, "emulator.env"), "utf8").matchAll(/^export (\w+)='(.*)'$/gm)].map((line) => line.slice(1)),
  );
}
