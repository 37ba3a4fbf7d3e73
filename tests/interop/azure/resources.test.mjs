import assert from "node:assert/strict";
import { test } from "node:test";
import { ResourceManagementClient } from "@azure/arm-resources";
import { all, credential, groupName, options, subscriptionId } from "./azure.mjs";

const client = new ResourceManagementClient(credential, subscriptionId, options);

test("a group is made, found, changed, listed and deleted", async () => {
  const name = groupName();
  assert.equal((await client.resourceGroups.checkExistence(name)).body, false);
  const made = await client.resourceGroups.createOrUpdate(name, { location: "westeurope", tags: { owner: "soc" } });
  assert.equal(made.properties.provisioningState, "Succeeded");
  assert.equal((await client.resourceGroups.checkExistence(name)).body, true);
  assert.equal((await client.resourceGroups.update(name, { tags: { owner: "other" } })).tags.owner, "other");
  assert.ok((await all(client.resourceGroups.list())).some((group) => group.name === name));
  await client.resourceGroups.beginDeleteAndWait(name);
  await assert.rejects(client.resourceGroups.get(name), { statusCode: 404, code: "ResourceGroupNotFound" });
});

test("a provider is registered", async () => {
  const provider = await client.providers.register("Microsoft.SecurityInsights");
  assert.equal(provider.registrationState, "Registered");
  assert.ok((await all(client.providers.list())).length >= 4);
});

test("a deployment with a parameter missing is refused", async () => {
  const name = groupName();
  await client.resourceGroups.createOrUpdate(name, { location: "westeurope" });
  const template = { parameters: { workspace: { type: "string" } }, resources: [] };
  await assert.rejects(
    client.deployments.beginCreateOrUpdateAndWait(name, "content", { properties: { mode: "Incremental", template } }),
    { statusCode: 400, code: "InvalidTemplate" });
});

test("an empty deployment succeeds", async () => {
  const name = groupName();
  await client.resourceGroups.createOrUpdate(name, { location: "westeurope" });
  const done = await client.deployments.beginCreateOrUpdateAndWait(
    name, "content", { properties: { mode: "Incremental", template: { resources: [] } } }, { updateIntervalInMs: 50 });
  assert.equal(done.properties.provisioningState, "Succeeded");
});
