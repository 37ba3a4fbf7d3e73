// What the program sends to azure-native ('via: azure-native'), against the published types of that package.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { config } from "./config.mjs";
import { run } from "./monitor.mjs";

const execute = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const program = ["infra/XdrInfra.Program", "XdrInfra.Program.dll"];

let folder;

// The whole package has 16,000 files; its declarations of three resources are enough.
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "xdr-native-"));
  const [, version] = /AzureNative = "([\d.]+)"/.exec(await readFile(here("../../infra/XdrInfra.Program/PluginVersions.cs"), "utf8"));
  const { stdout } = await execute("npm", ["pack", "--silent", `@pulumi/azure-native@${version}`], { cwd: folder });
  const files = ["operationalinsights/workspace.d.ts", "resources/resourceGroup.d.ts", "provider.d.ts", "types"];
  await execute("tar", ["xzf", stdout.trim(), ...files.map((file) => `package/${file}`)], { cwd: folder });
  await symlink(here("node_modules"), join(folder, "node_modules"));
}, { timeout: 120_000 });

after(() => rm(folder, { recursive: true, force: true }));

/** What the compiler says of a file; empty if it is content. */
async function compile(name, text) {
  await writeFile(join(folder, name), text);
  const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "commonjs", "--moduleResolution", "node10", "--ignoreDeprecations", "5.0", "--typeRoots", "none"];
  return execute("node", [here("node_modules/typescript/bin/tsc"), ...options, name], { cwd: folder }).then(() => "", (error) => error.stdout);
}

const imports = `
import type { WorkspaceArgs } from "./package/operationalinsights/workspace";
import type { ResourceGroupArgs } from "./package/resources/resourceGroup";
import type { ProviderArgs } from "./package/provider";
import type { WorkspaceSkuNameEnum, PublicNetworkAccessType } from "./package/types/enums/operationalinsights";
type Sku = (typeof WorkspaceSkuNameEnum)[keyof typeof WorkspaceSkuNameEnum];
type Access = (typeof PublicNetworkAccessType)[keyof typeof PublicNetworkAccessType];
`;

/** Everything that the program registers, each value with its published type. */
const typed = (number, sent) => `
export const provider${number}: ProviderArgs = ${JSON.stringify(sent["azure-native-provider"])};
export const group${number}: ResourceGroupArgs = ${JSON.stringify(sent["resource-group"])};
export const workspace${number}: WorkspaceArgs = ${JSON.stringify(sent.workspace)};
export const sku${number}: Sku = ${JSON.stringify(sent.workspace.sku.name)};
export const access${number}: Access[] = ${JSON.stringify([sent.workspace.publicNetworkAccessForIngestion, sent.workspace.publicNetworkAccessForQuery])};
`;

/** What would not fit: the compiler complains if it does. */
const wrong = (sent) => `
// @ts-expect-error
export const unknownInput: WorkspaceArgs = ${JSON.stringify({ ...sent.workspace, retentionDays: 1 })};
// @ts-expect-error
export const wrongKind: WorkspaceArgs = ${JSON.stringify({ ...sent.workspace, retentionInDays: "90 days" })};
// @ts-expect-error
export const unknownSku: Sku = "PerTB2018";
`;

/** What the program registers with everything set that a workspace can have. */
async function registered(t, cloud) {
  const workspace = { resourceGroup: "rg-soc", name: "law-soc", create: true, via: "azure-native", sku: "PerGB2018", retentionDays: 180, dailyCapGb: 5, publicQuery: false, publicIngestion: true, localAuth: false, tags: { owner: "soc" } };
  const settings = { ...config, "xdr-infra:cloud": cloud, "xdr-infra:workspace": JSON.stringify(workspace) };
  const { code, registrations, logs } = await run(t, {
    args: [],
    build: program,
    project: "xdr-infra",
    config: settings,
    register: (request) => ({ outputs: { ...request.getObject().toJavaScript(), name: request.getName() } }),
  });
  assert.equal(code, 0, logs.join("\n"));
  const all = [...registrations].filter(([, request]) => request.getType().includes("azure-native"));
  return Object.fromEntries(all.map(([name, request]) => [name, request.getObject().toJavaScript()]));
}

test("every input fits its type", { timeout: 240_000 }, async (t) => {
  const sent = [await registered(t, "public"), await registered(t, "gcc-high")];

  for (const resources of sent) {
    assert.deepEqual(Object.keys(resources).sort(), ["azure-native-provider", "resource-group", "workspace"]);
  }
  assert.equal(await compile("sent.ts", `${imports}${sent.map((resources, number) => typed(number, resources)).join("")}${wrong(sent[0])}`), "");
});
