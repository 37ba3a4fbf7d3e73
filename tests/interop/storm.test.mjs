// What no well-made engine sends, at the real provider: it neither crashes nor hangs, and keeps nothing.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import http2 from "node:http2";
import net from "node:net";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import * as peer from "./peer.mjs";

const { make, provider, toStruct } = peer;
const build = ["infra/XdrInfra.Provider", "pulumi-resource-xdr.dll"];
const preface = Buffer.concat([Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), Buffer.from("000000040000000000", "hex")]);
const megabyte = 1024 * 1024;

const handles = (pid) => readdirSync(`/proc/${pid}/fd`).length;
const memory = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;

/** Numbers that are the same in every run. */
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state >>> 8;
  }
}

/** Sends bytes on a connection of its own and cuts it. */
const throwAt = (port, bytes) =>
  new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1", () => socket.write(bytes, () => setTimeout(() => socket.destroy(), 2)));
    socket.on("error", () => {}).on("close", resolve);
  });

/** A call whose body is these bytes, cut off without an end if wanted; gives the status or the error. */
const post = (session, path, body, { cut = false, headers = {} } = {}) =>
  new Promise((resolve) => {
    const call = session.request({ ":method": "POST", ":path": path, "content-type": "application/grpc", te: "trailers", ...headers });
    let status;
    call.on("response", (answer) => (status = answer["grpc-status"] ?? answer[":status"]));
    call.on("trailers", (trailers) => (status = trailers["grpc-status"] ?? status));
    call.on("error", (error) => resolve(error.code));
    call.on("close", () => resolve(status));
    call.resume();
    call.write(body);
    cut ? setTimeout(() => call.close(http2.constants.NGHTTP2_CANCEL), 2) : call.end();
  });

async function open(t) {
  const plugin = await peer.startPlugin(t, "", undefined, build);
  const client = peer.connect(t, peer.providerService.ResourceProviderClient, plugin.address);
  assert.equal((await client.getPluginInfo(new peer.empty.Empty())).getVersion(), "0.1.0");
  return { ...plugin, client, pid: plugin.child.pid, port: Number(plugin.address.split(":")[1]) };
}

async function shouldBeWell({ client, pid }, before) {
  for (let waited = 0; handles(pid) > before + 10 && waited < 5000; waited += 100) {
    await pause(100);
  }
  assert.equal((await client.getPluginInfo(new peer.empty.Empty())).getVersion(), "0.1.0");
  assert.ok(handles(pid) <= before + 10, `${handles(pid)} handles, ${before} before`);
  assert.ok(memory(pid) < 400, `${memory(pid)} MiB`);
}

test("rubbish on the connection, before and after the preface", { skip: process.platform !== "linux" }, async (t) => {
  const plugin = await open(t);
  const before = handles(plugin.pid);
  const random = numbers(7);
  for (let round = 0; round < 300; round++) {
    const bytes = Buffer.from({ length: random.next().value % 200 }, () => random.next().value & 255);
    await throwAt(plugin.port, round % 2 ? bytes : Buffer.concat([preface, bytes]));
  }
  await shouldBeWell(plugin, before);
});

test("truncated frames, lying lengths, compression, unknown methods, many at a time", { skip: process.platform !== "linux" }, async (t) => {
  const plugin = await open(t);
  const before = handles(plugin.pid);
  const session = http2.connect(`http://${plugin.address}`);
  const check = "/pulumirpc.ResourceProvider/Check";
  const bodies = ["", "00", "0000000005", "000000000501", "00ffffffff", "0100000000", "000000000000", "00000000020aff", "0000000002ffff", "0018ffffff00"];
  const calls = [];
  for (let round = 0; round < 40; round++) {
    for (const body of bodies) {
      calls.push(post(session, check, Buffer.from(body, "hex")), post(session, check, Buffer.from(body, "hex"), { cut: true }));
    }
    calls.push(post(session, "/pulumirpc.ResourceProvider/Odd", Buffer.alloc(5)), post(session, "/", Buffer.alloc(5), { headers: { "grpc-timeout": "1n" } }));
  }
  const answers = await Promise.all(calls);

  assert.ok(answers.every((answer) => answer !== "0"), "rubbish is never answered well");
  session.destroy();
  await shouldBeWell(plugin, before);
});

test("a client that goes away in the middle of a hundred calls, three times", { skip: process.platform !== "linux" }, async (t) => {
  const plugin = await open(t);
  const before = handles(plugin.pid);
  const about = { urn: "urn:pulumi:dev::p::xdr:sentinel:TableRetention::t", type: "xdr:sentinel:TableRetention", name: "t" };
  const news = toStruct({ table: "x".repeat(megabyte / 16) });
  for (let round = 0; round < 3; round++) {
    const client = new peer.providerService.ResourceProviderClient(plugin.address, peer.grpc.credentials.createInsecure(), peer.limits);
    const calls = Array.from({ length: 100 }, () => new Promise((resolve) => client.check(make(provider.CheckRequest, { ...about, olds: toStruct({}), news }), resolve)));
    await Promise.race(calls);
    client.close();
    await Promise.all(calls);
  }
  await shouldBeWell(plugin, before);
});

test("messages of 64 MiB, one after the other, leave nothing behind", { skip: process.platform !== "linux" }, async (t) => {
  const plugin = await open(t);
  const before = handles(plugin.pid);
  const about = { urn: "urn:pulumi:dev::p::xdr:sentinel:TableRetention::t", type: "xdr:sentinel:TableRetention", name: "t" };
  const news = toStruct({ table: "x".repeat(64 * megabyte) });
  for (let round = 0; round < 2; round++) {
    const answer = await plugin.client.check(make(provider.CheckRequest, { ...about, olds: toStruct({}), news }));
    assert.ok(answer.getFailuresList().length > 0);
  }
  assert.equal((await plugin.client.getPluginInfo(new peer.empty.Empty())).getVersion(), "0.1.0");
  assert.ok(handles(plugin.pid) <= before + 10);
  assert.ok(memory(plugin.pid) < 1500, `${memory(plugin.pid)} MiB`);
});
