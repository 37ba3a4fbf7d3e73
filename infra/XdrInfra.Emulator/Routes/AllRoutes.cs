using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.Logs;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Routes.Admin;
using XdrInfra.Emulator.Routes.AlertRules;
using XdrInfra.Emulator.Routes.Collections;
using XdrInfra.Emulator.Routes.Content;
using XdrInfra.Emulator.Routes.DataConnectors;
using XdrInfra.Emulator.Routes.Defender;
using XdrInfra.Emulator.Routes.Deployments;
using XdrInfra.Emulator.Routes.Graph;
using XdrInfra.Emulator.Routes.Groups;
using XdrInfra.Emulator.Routes.Incidents;
using XdrInfra.Emulator.Routes.Locks;
using XdrInfra.Emulator.Routes.Logs;
using XdrInfra.Emulator.Routes.Metadata;
using XdrInfra.Emulator.Routes.Onboarding;
using XdrInfra.Emulator.Routes.Permissions;
using XdrInfra.Emulator.Routes.Scopes;
using XdrInfra.Emulator.Routes.Settings;
using XdrInfra.Emulator.Routes.SignIn;
using XdrInfra.Emulator.Routes.Subscriptions;
using XdrInfra.Emulator.Routes.Tables;
using XdrInfra.Emulator.Routes.Workspaces;

namespace XdrInfra.Emulator.Routes;

/// <summary>The routing table: one line for each group of routes.</summary>
internal static class AllRoutes
{
    public static IReadOnlyList<Route> Of(Tokens tokens, KeyRing keys, AppCertificate certificate, EmulatorCredentials credentials, Simulation simulation, QueryDesk desk) =>
    [
        .. new MetadataRoutes().Routes,
        .. new OpenIdRoutes(keys).Routes,
        .. new TokenRoutes(tokens, certificate, credentials).Routes,
        .. new SubscriptionRoutes().Routes,
        .. new ProviderRoutes().Routes,
        .. new FeatureRoutes().Routes,
        .. new GroupRoutes().Routes,
        .. new TagRoutes().Routes,
        .. new ResourceListRoutes().Routes,
        .. new WorkspaceRoutes(simulation).Routes,
        .. new SolutionRoutes().Routes,
        .. new TableRoutes().Routes,
        .. new LockRoutes().Routes,
        .. new OnboardingRoutes().Routes,
        .. new ConnectorRoutes().Routes,
        .. new SettingRoutes().Routes,
        .. new AlertRuleRoutes().Routes,
        .. new CatalogueRoutes().Routes,
        .. new InstalledRoutes().Routes,
        .. new CollectionRoutes().Routes,
        .. new WorkspaceCollectionRoutes().Routes,
        .. new DeploymentRoutes().Routes,
        .. new PermissionRoutes().Routes,
        .. new RoleRoutes().Routes,
        .. new IncidentRoutes(simulation).Routes,
        .. new LogsRoutes(desk).Routes,
        .. new GraphIncidentRoutes(simulation).Routes,
        .. new DirectoryRoutes().Routes,
        .. new ExportRoutes().Routes,
        .. new AdminRoutes(tokens).Routes,
    ];
}
