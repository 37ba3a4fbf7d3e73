// A kill in the middle of writes: what was answered is there afterwards, and the state folder opens again.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "node:test";
import { needsXdr, start } from "./server.mjs";

async function connect(state) {
  const azure = await start(state);
  return { ...azure, agent: new Agent({ keepAlive: true, maxSockets: 8, ca: readFileSync(azure.env.SSL_CERT_FILE) }) };
}

function send(azure, method, path, { body, token, type = "application/json" } = {}) {
  return new Promise((resolve, reject) => {
    const headers = { ...(body && { "content-type": type, "content-length": Buffer.byteLength(body) }), ...(token && { authorization: `Bearer ${token}` }) };
    const call = request(new URL(path, azure.env.XDR_EMULATOR), { method, agent: azure.agent, headers }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => resolve({ status: answer.statusCode, text: Buffer.concat(chunks).toString() }));
      answer.on("error", reject);
    });
    call.on("error", reject);
    call.end(body);
  });
}

async function signIn(azure) {
  const { AZURE_CLIENT_ID, AZURE_CLIENT_SECRET, AZURE_TENANT_ID } = azure.env;
  const body = new URLSearchParams({ grant_type: "client_credentials", client_id: AZURE_CLIENT_ID, client_secret: AZURE_CLIENT_SECRET, scope: "https://management.azure.com/.default" }).toString();
  const answer = await send(azure, "POST", `/${AZURE_TENANT_ID}/oauth2/v2.0/token`, { body, type: "application/x-www-form-urlencoded" });
  return JSON.parse(answer.text).access_token;
}

test("nothing that was answered is lost by a kill", needsXdr, async () => {
  const state = mkdtempSync(join(tmpdir(), "xdr-kill-"));
  try {
    const written = [];
    for (let round = 0; round < 3; round++) {
      const azure = await connect(state);
      const token = await signIn(azure);
      const path = (name) => `/subscriptions/${azure.env.ARM_SUBSCRIPTION_ID}/resourceGroups/${name}?api-version=2021-04-01`;
      for (const name of written) {
        assert.equal((await send(azure, "GET", path(name), { token })).status, 200, `${name} was answered and is lost.`);
      }
      const writers = Array.from({ length: 8 }, async (_, writer) => {
        for (let i = 0; ; i++) {
          const name = `rg-${round}-${writer}-${i}`;
          const answer = await send(azure, "PUT", path(name), { token, body: '{"location":"westeurope"}' }).catch(() => undefined);
          if (answer === undefined) {
            return;
          }
          assert.equal(answer.status, 201);
          written.push(name);
        }
      });
      while (written.length < 100 * (round + 1)) {
        await pause(5);
      }
      azure.server.kill("SIGKILL");
      await azure.gone;
      await Promise.all(writers);
      azure.agent.destroy();
    }
    assert.ok(written.length >= 300);
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
});
