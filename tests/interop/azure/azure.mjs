// What every test needs: the address, a credential, and how a refusal reads.
import { ClientSecretCredential } from "@azure/identity";

const need = (name) => process.env[name] ?? assertSet(name);
function assertSet(name) {
  throw new Error(`${name} is not set; source the emulator.env of a running embedded Azure.`);
}

export const endpoint = need("XDR_EMULATOR");
export const tenantId = need("AZURE_TENANT_ID");
export const subscriptionId = need("ARM_SUBSCRIPTION_ID");

// Instance discovery asks Microsoft's public authority whether it knows this one; it does not.
export const credential = new ClientSecretCredential(tenantId, need("AZURE_CLIENT_ID"), need("AZURE_CLIENT_SECRET"), {
  authorityHost: need("AZURE_AUTHORITY_HOST"),
  disableInstanceDiscovery: true,
});

export const options = { endpoint, retryOptions: { maxRetries: 0 } };

let count = 0;
export const groupName = () => `rg-js-${process.pid}-${++count}`;

/** The code and the message of a refusal, taken out of the JSON in which SecurityInsights wraps it. */
export function refusal(error) {
  const message = error.details?.error?.message ?? error.message;
  const inner = message.startsWith("{") ? JSON.parse(message).error : undefined;
  return { status: error.statusCode, code: inner?.code ?? error.code, message: inner?.message ?? message };
}

export async function all(pages) {
  const items = [];
  for await (const item of pages) {
    items.push(item);
  }
  return items;
}
