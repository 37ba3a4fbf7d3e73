// The other ways in which Microsoft's identity library signs in without a browser.
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { ClientCertificateCredential, ClientAssertionCredential, ClientSecretCredential, DeviceCodeCredential } from "@azure/identity";
import { ResourceManagementClient } from "@azure/arm-resources";
import { all, endpoint, options, subscriptionId, tenantId } from "./azure.mjs";

const client = process.env.AZURE_CLIENT_ID;
const authority = { authorityHost: process.env.AZURE_AUTHORITY_HOST, disableInstanceDiscovery: true };
const providers = (credential) => all(new ResourceManagementClient(credential, subscriptionId, options).providers.list());

test("with the app's certificate", async () => {
  const pem = join(dirname(process.env.SSL_CERT_FILE), "client.pem");
  assert.ok((await providers(new ClientCertificateCredential(tenantId, client, { certificatePath: pem }, authority))).length > 0);
});

test("with a federated assertion", async () => {
  const token = await new ClientSecretCredential(tenantId, client, process.env.AZURE_CLIENT_SECRET, authority).getToken("https://management.azure.com/.default");
  const assertion = async () => (await (await fetch(`${endpoint}/admin/federation/assertion`, { method: "POST", headers: { authorization: `Bearer ${token.token}` } })).json()).assertion;
  assert.ok((await providers(new ClientAssertionCredential(tenantId, client, assertion, authority))).length > 0);
});

test("with a device code", async () => {
  const credential = new DeviceCodeCredential({ tenantId, clientId: client, userPromptCallback: () => {}, ...authority });
  const token = await credential.getToken("https://graph.microsoft.com/.default");
  const me = await (await fetch(`${endpoint}/v1.0/me`, { headers: { authorization: `Bearer ${token.token}` } })).json();
  assert.equal(me.userType, "Member");
});

test("a wrong secret is refused with Entra's number", async () => {
  await assert.rejects(new ClientSecretCredential(tenantId, client, "wrong", authority).getToken("https://management.azure.com/.default"), /AADSTS7000215/);
});
