using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Graph;

/// <summary>Settings to graph: what shall be true, as data, each value with the place of the setting it came from.</summary>
public static class GraphBuilder
{
    public static ResourceGraph Build(StackSettings settings, TableCatalog catalog)
    {
        var tables = RetentionResources.TablesOf(settings, catalog);
        var workspace = WorkspaceResources.Workspace(settings);
        Resource?[] resources =
        [
            WorkspaceResources.ResourceGroup(settings),
            workspace,
            SentinelResources.PriorState(settings, tables),
            SentinelResources.Onboarding(settings),
            SentinelResources.Connector(settings),
            SentinelResources.Solution(settings),
            SentinelResources.IncidentCreationRules(settings),
            SentinelResources.EntityAnalytics(settings),
            SentinelResources.BehaviorAnalytics(settings),
            .. tables.Select(table => RetentionResources.Table(settings, table)),
        ];
        return new(settings.Stack, [.. resources.OfType<Resource>()]) { Outputs = Outputs(settings) };
    }

    private static PropertyValue.Map Outputs(StackSettings settings) => PropertyValue.Map.Empty
        .With("workspaceId", new PropertyValue.Reference(LogicalNames.Workspace, "id"))
        .With("customerId", new PropertyValue.Reference(LogicalNames.Workspace, "customerId"))
        .With("connectorState", new PropertyValue.Reference(LogicalNames.Connector, "state"))
        .With("portalSteps", new PropertyValue.Reference(LogicalNames.Connector, "portalSteps"))
        .With("tables", Inputs.List(settings.Events.Tables, settings.Events.Origin));
}
