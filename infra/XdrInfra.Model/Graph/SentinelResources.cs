using System.Collections.Immutable;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Graph;

/// <summary>What belongs to Sentinel on the workspace, from the prior state to behavior analytics.</summary>
internal static class SentinelResources
{
    /// <summary>Content id of the Content Hub solution "Microsoft Defender XDR".</summary>
    // https://github.com/Azure/Azure-Sentinel/tree/master/Solutions/Microsoft%20Defender%20XDR
    private const string SolutionId = "azuresentinel.azure-sentinel-solution-microsoft365defender";

    public static Resource PriorState(StackSettings settings, IReadOnlyList<string> tables) => new(
        LogicalNames.PriorState,
        ResourceKinds.PriorState,
        OnWorkspace()
            .Set("tables", new PropertyValue.List([.. tables.Select(table => new PropertyValue.Text(table) { Origin = settings.Retention.Origin })]) { Origin = settings.Retention.Origin })
            .Done(settings.Workspace.Origin),
        settings.Workspace.Origin)
    {
        DependsOn = [LogicalNames.Workspace],
    };

    public static Resource Onboarding(StackSettings settings) => new(
        LogicalNames.Onboarding,
        ResourceKinds.Onboarding,
        OnWorkspace().Set("prior", Prior("onboarding")).Done(settings.Workspace.Origin),
        settings.Workspace.Origin)
    {
        RetainOnDelete = true,
    };

    public static Resource Connector(StackSettings settings)
    {
        var connector = settings.Connector;
        return new(
            LogicalNames.Connector,
            ResourceKinds.DefenderXdrConnector,
            OnWorkspace()
                .Text("tenantId", settings.TenantId)
                .Text("managedBy", connector.ManagedBy.Select(SettingWords.ManagedBy.WordOf))
                .Flag("incidents", connector.Incidents)
                .Flag("alerts", connector.Alerts)
                .Set("filteredProviders", Inputs.List(connector.FilteredProviders, connector.Origin))
                .Set("prior", Prior("connector"))
                .Text("onDestroy", OnDestroyOf(settings))
                .Done(connector.Origin),
            connector.Origin)
        {
            DependsOn = [LogicalNames.Onboarding],
        };
    }

    public static Resource? Solution(StackSettings settings)
    {
        var install = settings.Solution.Install;
        return !install.Or(true) ? null : AfterConnector(
            LogicalNames.Solution,
            ResourceKinds.Solution,
            OnWorkspace()
                .Set("contentId", new PropertyValue.Text(SolutionId) { Origin = install.Origin })
                .Text("version", settings.Solution.Version)
                .Set("prior", Prior("solution"))
                .Text("onDestroy", OnDestroyOf(settings)),
            install.Origin);
    }

    public static Resource? IncidentCreationRules(StackSettings settings)
    {
        var mode = settings.IncidentCreationRules;
        return mode.Or(IncidentCreationRulesMode.Disable) == IncidentCreationRulesMode.Keep ? null : AfterConnector(
            LogicalNames.IncidentCreationRules,
            ResourceKinds.IncidentCreationRules,
            OnWorkspace().Set("prior", Prior("incidentCreationRules")).Text("onDestroy", OnDestroyOf(settings)),
            mode.Origin);
    }

    public static Resource? EntityAnalytics(StackSettings settings)
    {
        var entities = settings.Entities;
        return !HasEntityAnalytics(settings) ? null : AfterConnector(
            LogicalNames.EntityAnalytics,
            ResourceKinds.EntityAnalytics,
            OnWorkspace()
                .Set("entityProviders", Inputs.List(Providers(entities), entities.Origin))
                .Set("prior", Prior("entityAnalytics"))
                .Text("onDestroy", OnDestroyOf(settings)),
            entities.Origin);
    }

    public static Resource? BehaviorAnalytics(StackSettings settings)
    {
        var entities = settings.Entities;
        ImmutableArray<string> after = HasEntityAnalytics(settings) ? [LogicalNames.EntityAnalytics, LogicalNames.Connector] : [LogicalNames.Connector];
        return entities.BehaviorAnalytics.Count == 0 ? null : AfterConnector(
            LogicalNames.BehaviorAnalytics,
            ResourceKinds.BehaviorAnalytics,
            OnWorkspace()
                .Set("dataSources", Inputs.List(entities.BehaviorAnalytics, entities.Origin))
                .Set("prior", Prior("behaviorAnalytics"))
                .Text("onDestroy", OnDestroyOf(settings)),
            entities.Origin) with
        {
            DependsOn = after,
        };
    }

    public static Inputs OnWorkspace() => new Inputs().Set("workspaceId", new PropertyValue.Reference(LogicalNames.Workspace, "id"));

    public static PropertyValue Prior(string part) => new PropertyValue.Reference(LogicalNames.PriorState, part);

    public static Value<string> OnDestroyOf(StackSettings settings) => settings.OnDestroy.Select(SettingWords.OnDestroy.WordOf);

    private static Resource AfterConnector(string name, string type, Inputs inputs, Location origin) =>
        new(name, type, inputs.Done(origin), origin) { DependsOn = [LogicalNames.Connector] };

    /// <summary>A switch that is unknown counts as on: its provider list is unknown then.</summary>
    private static bool HasEntityAnalytics(StackSettings settings) => settings.Entities.ActiveDirectory.Or(true) || settings.Entities.EntraId.Or(true);

    private static List<Value<string>> Providers(EntitiesSettings entities)
    {
        var providers = new List<Value<string>>();
        AddProvider(providers, entities.ActiveDirectory, "ActiveDirectory");
        AddProvider(providers, entities.EntraId, "AzureActiveDirectory");
        return providers;
    }

    private static void AddProvider(List<Value<string>> providers, Value<bool> on, string name)
    {
        if (on.IsUnknown || on.Or(false))
        {
            providers.Add(on.Select(_ => name));
        }
    }
}
