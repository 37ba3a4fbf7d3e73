using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Scenarios;

/// <summary>The part <c>world</c> of a scenario: a preset, single conditions over it, and what is there already.</summary>
internal static class WorldReader
{
    private static readonly string[] LockLevels = ["CanNotDelete", "ReadOnly"];

    public static Conditions Conditions(ScenarioMap map)
    {
        var preset = Presets.All[map.OneOf("preset", [.. Presets.All.Keys]) ?? "default"];
        return preset with
        {
            License = map.Flag("license") ?? preset.License,
            AppConsent = map.Flag("appConsent") ?? preset.AppConsent,
            Role = map.Word<CallerRole>("role") ?? preset.Role,
            SecurityAdministrator = map.Flag("securityAdministrator") ?? preset.SecurityAdministrator,
            Guest = map.Flag("guest") ?? preset.Guest,
            Portal = map.Word<PortalState>("portal") ?? preset.Portal,
            OnboardingDelay = map.Duration("onboardingDelay") ?? preset.OnboardingDelay,
            WorkspaceDelay = map.Duration("workspaceDelay") ?? preset.WorkspaceDelay,
            TableDelay = map.Duration("tableDelay") ?? preset.TableDelay,
            DeploymentDelay = map.Duration("deploymentDelay") ?? preset.DeploymentDelay,
            StuckDeployments = map.Number("stuckDeployments", 0, 100) ?? preset.StuckDeployments,
            OrphanedPackage = map.Flag("orphanedPackage") ?? preset.OrphanedPackage,
            IdentitySensor = map.Flag("identitySensor") ?? preset.IdentitySensor,
            DisconnectsComponents = map.Flag("disconnectsComponents") ?? preset.DisconnectsComponents,
            LockNewWorkspaces = map.OneOf("lockNewWorkspaces", LockLevels) ?? preset.LockNewWorkspaces,
            QueryLimit = map.Number("queryLimit", 0, 1_000_000) ?? preset.QueryLimit,
            Unregistered = map.Texts("unregistered") ?? preset.Unregistered,
        };
    }

    public static ExistingWorkspace Workspace(ScenarioMap map)
    {
        var connector = map.Map("connector");
        var workspace = new ExistingWorkspace
        {
            ResourceGroup = map.Required("resourceGroup"),
            Name = map.Required("name"),
            Location = map.Text("location") ?? "westeurope",
            RetentionDays = map.Number("retentionDays", 30, 730) ?? 30,
            Tags = map.Pairs("tags"),
            Lock = map.OneOf("lock", LockLevels),
            Sentinel = map.Flag("sentinel") ?? true,
            Connector = connector is null ? null : (connector.Flag("incidents") ?? true, connector.Flag("alerts") ?? true),
            Components = map.Texts("components", Routes.DataConnectors.ConnectorKinds.Components) ?? [],
            EntityProviders = map.Texts("entityProviders", ["ActiveDirectory", "AzureActiveDirectory"]) ?? [],
            BehaviorSources = map.Texts("behaviorSources") ?? [],
            IncidentRules = [.. map.Maps("incidentRules").Select(Rule)],
            SolutionVersion = map.Text("solutionVersion"),
            Tables = [.. map.Named("tables").Select(pair => Table(pair.Key, pair.Map))],
            Events = map.Texts("events") ?? [],
        };
        connector?.Close();
        map.Close();
        return workspace;
    }

    private static ExistingRule Rule(ScenarioMap map)
    {
        var rule = new ExistingRule(map.Required("product"), map.Flag("enabled") ?? true, map.Texts("severities") ?? []);
        map.Close();
        return rule;
    }

    private static ExistingTable Table(string name, ScenarioMap map)
    {
        var table = new ExistingTable(name, map.OneOf("plan", ["Analytics", "Basic", "Auxiliary"]), map.Number("analyticsDays", 4, 730), map.Number("totalDays", 4, 4383));
        map.Close();
        return table;
    }
}
