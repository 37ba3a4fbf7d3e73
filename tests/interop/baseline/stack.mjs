// The graph of a stack, as "xdr graph --format json" prints it, declared with Pulumi's own package under Pulumi's own mocks.
// Usage: node stack.mjs GRAPH.json
import { readFileSync } from 'node:fs';
import * as pulumi from '@pulumi/pulumi';
import * as insights from '@pulumi/azure-native/operationalinsights/index.js';
import * as groups from '@pulumi/azure-native/resources/index.js';
import * as sentinel from '@pulumi/azure-native/securityinsights/index.js';

const graph = JSON.parse(readFileSync(process.argv[2], 'utf8'));
let declared = 0;
await pulumi.runtime.setMocks({
  newResource: ({ name, inputs }) => {
    declared++;
    return { id: `/${name}`, state: inputs };
  },
  call: ({ inputs }) => inputs,
}, 'xdr-infra', graph.stack, false);

const inputs = Object.fromEntries(graph.resources.map(resource => [resource.name, resource.inputs]));
const { location, resourceGroupName, tags } = inputs['resource-group'];
const group = new groups.ResourceGroup('resource-group', { location, resourceGroupName, tags });
const { workspaceName, sku, retentionInDays, features, publicNetworkAccessForIngestion, publicNetworkAccessForQuery } = inputs.workspace;
const workspace = new insights.Workspace('workspace', {
  resourceGroupName: group.name, workspaceName, location, sku, retentionInDays, features,
  publicNetworkAccessForIngestion, publicNetworkAccessForQuery, tags: inputs.workspace.tags,
});
const here = { resourceGroupName: group.name, workspaceName: workspace.name };
const onboarding = new sentinel.SentinelOnboardingState('onboarding', { ...here, sentinelOnboardingStateName: 'default' });
const later = { dependsOn: [onboarding] };
// The package has no Defender XDR connector; another connector stands for its cost.
new sentinel.AATPDataConnector('connector', { ...here, kind: 'AzureAdvancedThreatProtection', tenantId: inputs.connector.tenantId, dataConnectorId: 'connector' }, later);
new sentinel.ContentPackage('solution', { ...here, packageId: inputs.solution.contentId, contentId: inputs.solution.contentId, contentKind: 'Solution', contentProductId: 'solution', displayName: 'Microsoft Defender XDR', version: '3.0.0' }, later);
new sentinel.MicrosoftSecurityIncidentCreationAlertRule('incident-creation-rules', { ...here, kind: 'MicrosoftSecurityIncidentCreation', productFilter: 'Microsoft Defender for Endpoint', displayName: 'rules', enabled: false, ruleId: 'rules' }, later);
const entities = new sentinel.EntityAnalytics('entity-analytics', { ...here, kind: 'EntityAnalytics', settingsName: 'EntityAnalytics', entityProviders: inputs['entity-analytics'].entityProviders }, later);
new sentinel.Ueba('behavior-analytics', { ...here, kind: 'Ueba', settingsName: 'Ueba', dataSources: inputs['behavior-analytics'].dataSources }, { dependsOn: [entities] });
for (const resource of graph.resources.filter(item => item.type === 'xdr:sentinel:TableRetention')) {
  const { table, plan, retentionInDays: days, totalRetentionInDays } = resource.inputs;
  new insights.Table(resource.name, { ...here, tableName: table, plan, retentionInDays: days, totalRetentionInDays }, later);
}

// What was registered has been answered when the outputs are there.
await new Promise(done => pulumi.all([workspace.id, entities.id]).apply(done));
await pulumi.runtime.disconnect();
console.log(`${declared} resources`);
