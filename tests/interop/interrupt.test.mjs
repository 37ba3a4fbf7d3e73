// Ctrl-C while 'xdr up' runs Pulumi: a terminal tells every process of the group, a pipeline tells xdr alone.
// The engine must hear of it once: it takes a second interruption for "leave everything as it is".
// https://github.com/pulumi/pulumi/blob/master/pkg/backend/cancellation_scope.go
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import * as peer from "./peer.mjs";

const xdr = ["infra/XdrInfra.Cli", "xdr.dll"];
const standIn = ["tests/XdrInfra.TestPulumi", "pulumi.dll"];
const event = (name, body) => `${JSON.stringify({ sequence: 0, timestamp: 1, [name]: body })}\n`;
const heard = event("stdoutEvent", { message: "^C received; cancelling. If you would like to terminate immediately, press ^C again.\n", color: "always" });
const end = event("summaryEvent", { result: "canceled", resourceChanges: {}, isPreview: false, durationSeconds: 1 });

/** A folder with a stack, and a Pulumi beside it that waits for an interruption and then takes its time. */
async function prepare(t) {
  const folder = await mkdtemp(join(tmpdir(), "xdr-interrupt-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, "stacks"));
  await mkdir(join(folder, "stand-in"));
  await writeFile(join(folder, "Pulumi.yaml"), "name: xdr-infra\nruntime: dotnet\nstackConfigDir: stacks\n");
  await writeFile(join(folder, "stacks/Pulumi.dev.yaml"), await readFile(fileURLToPath(new URL("../../stacks/Pulumi.dev.yaml", import.meta.url))));
  await writeFile(join(folder, "stand-in/up.jsonl"), event("preludeEvent", { config: {} }));
  await writeFile(join(folder, "stand-in/up.interrupted.jsonl"), heard + end);
  await writeFile(join(folder, "stand-in/up.lingers"), "3000");
  await writeFile(join(folder, "stand-in/up.exit"), "8");
  return folder;
}

const calls = async (folder) => (await readFile(join(folder, "stand-in/calls"), "utf8").catch(() => "")).trim().split("\n");

const path = () => `${dirname(peer.buildOf(standIn))}${delimiter}${process.env.PATH}`;

async function interrupted(t, interrupt) {
  const folder = await prepare(t);
  const child = spawn("dotnet", [peer.buildOf(xdr), "up", "dev", "--yes", "--no-verify"], { cwd: folder, env: { ...process.env, PATH: path() }, stdio: ["ignore", "pipe", "inherit"], detached: true });
  t.after(() => peer.killGroup(child, "SIGKILL"));
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  const exited = new Promise((resolve) => child.on("exit", (code) => resolve(code)));
  while (!(await calls(folder)).includes("waits")) {
    await pause(20);
  }

  interrupt(child);

  return { code: await exited, said, interruptions: (await calls(folder)).filter((call) => call === "interrupt").length };
}

/** 'up' on a terminal of its own, which 'script' of util-linux makes, with keys pressed once something is on the screen. */
async function pressed(t, keys, when) {
  const folder = await prepare(t);
  await writeFile(join(folder, "stand-in/preview.jsonl"), event("summaryEvent", { result: "succeeded", resourceChanges: {}, isPreview: true, durationSeconds: 1 }));
  const command = `dotnet '${peer.buildOf(xdr)}' up dev --no-verify`;
  const child = spawn("script", ["-qec", command, "/dev/null"], { cwd: folder, env: { ...process.env, PATH: path(), TERM: "xterm" }, stdio: ["pipe", "pipe", "inherit"], detached: true });
  t.after(() => peer.killGroup(child, "SIGKILL"));
  let said = "";
  let done = false;
  child.stdout.on("data", (text) => {
    said += text;
    if (!done && said.includes(when)) {
      done = true;
      child.stdin.write(keys);
    }
  });
  const code = await new Promise((resolve) => child.on("exit", resolve));
  return { code, said, calls: (await calls(folder)).map((call) => call.split(" ")[0]) };
}

for (const [what, keys, when] of [
  // Only on a terminal does the question wait for a line that Ctrl-C does not end.
  ["Ctrl-C at the question", "\x03", "[y/N]"],
  ["Ctrl-D at the question", "\x04", "[y/N]"],
  ["Ctrl-D before the question", "\x04", "Settings"],
  ["a no before the question", "n\n", "Settings"],
]) {
  test(`${what} of 'up' on a terminal is a no`, { skip: process.platform !== "linux", timeout: 120_000 }, async (t) => {
    const { code, said, calls } = await pressed(t, keys, when);

    assert.equal(code, 130, said);
    assert.match(said, /\[y\/N\] (\^C)?\r?\n?.*XDR7011/s);
    assert.deepEqual(calls, ["preview"]);
  });
}

test("Ctrl-C", { skip: process.platform === "win32", timeout: 120_000, concurrency: true }, async (t) => {
  await Promise.all(
    [
      ["a terminal tells the whole group", (child) => process.kill(-child.pid, "SIGINT")],
      ["somebody tells xdr alone", (child) => process.kill(child.pid, "SIGINT")],
    ].map(([who, interrupt]) =>
      t.test(`${who}: the engine hears one interruption`, async (t) => {
        const { code, said, interruptions } = await interrupted(t, interrupt);

        assert.equal(interruptions, 1);
        assert.equal(code, 130);
        assert.match(said, /stopped/);
      }),
    ),
  );
});
