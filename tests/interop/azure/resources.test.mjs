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

test("a resource is made, found and deleted by its id", async () => {
  const name = groupName();
  const group = await client.resourceGroups.createOrUpdate(name, { location: "westeurope" });
  const id = `${group.id}/providers/Microsoft.OperationalInsights/workspaces/law-js-generic`;
  const version = "2023-09-01";
  const made = await client.resources.beginCreateOrUpdateByIdAndWait(id, version, { location: "westeurope", properties: { retentionInDays: 90 } }, { updateIntervalInMs: 50 });
  assert.equal(made.properties.retentionInDays, 90);
  assert.equal((await client.resources.getById(id, version)).name, "law-js-generic");
  assert.deepEqual((await all(client.resources.listByResourceGroup(name))).map((resource) => resource.type), ["Microsoft.OperationalInsights/workspaces"]);
  await client.resources.beginDeleteByIdAndWait(id, version);
  await assert.rejects(client.resources.getById(id, version), { statusCode: 404, code: "ResourceNotFound" });
});

test("an api-version that does not exist is refused with those that do", async () => {
  const group = await client.resourceGroups.createOrUpdate(groupName(), { location: "westeurope" });
  const id = `${group.id}/providers/Microsoft.OperationalInsights/workspaces/law-js-none`;
  await assert.rejects(client.resources.getById(id, "2099-01-01"), (error) => {
    assert.equal(error.code, "NoRegisteredProviderFound");
    assert.match(error.message, /The supported api-versions are '.*2023-09-01/);
    return true;
  });
});

test("tags are an object of their own", async () => {
  const group = await client.resourceGroups.createOrUpdate(groupName(), { location: "westeurope", tags: { a: "1" } });
  const scope = group.id.slice(1);
  assert.deepEqual((await client.tagsOperations.beginUpdateAtScopeAndWait(scope, { operation: "Merge", properties: { tags: { b: "2" } } }, { updateIntervalInMs: 50 })).properties.tags, { a: "1", b: "2" });
  assert.deepEqual((await client.tagsOperations.getAtScope(scope)).properties.tags, { a: "1", b: "2" });
});

test("existence is asked without a body", async () => {
  const group = await client.resourceGroups.createOrUpdate(groupName(), { location: "westeurope" });
  const id = `${group.id}/providers/Microsoft.OperationalInsights/workspaces/law-js-head`;
  assert.equal((await client.resources.checkExistenceById(id, "2023-09-01")).body, false);
  await client.resources.beginCreateOrUpdateByIdAndWait(id, "2023-09-01", { location: "westeurope" }, { updateIntervalInMs: 50 });
  assert.equal((await client.resources.checkExistenceById(id, "2023-09-01")).body, true);
});

test("resources are listed by type and tag", async () => {
  const name = groupName();
  const group = await client.resourceGroups.createOrUpdate(name, { location: "westeurope" });
  await client.resources.beginCreateOrUpdateByIdAndWait(`${group.id}/providers/Microsoft.OperationalInsights/workspaces/law-js-tagged`, "2023-09-01", { location: "westeurope", tags: { team: name } }, { updateIntervalInMs: 50 });
  assert.equal((await all(client.resources.list({ filter: `tagName eq 'team' and tagValue eq '${name}'`, expand: "createdTime" }))).length, 1);
  assert.equal((await all(client.resources.list({ filter: "resourceType eq 'Microsoft.Compute/virtualMachines'" }))).length, 0);
});
