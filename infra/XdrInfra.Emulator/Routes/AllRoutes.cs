using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Routes.Groups;
using XdrInfra.Emulator.Routes.Metadata;
using XdrInfra.Emulator.Routes.SignIn;
using XdrInfra.Emulator.Routes.Subscriptions;
using XdrInfra.Emulator.Routes.Workspaces;

namespace XdrInfra.Emulator.Routes;

/// <summary>The routing table: one line for each group of routes.</summary>
internal static class AllRoutes
{
    public static IReadOnlyList<Route> Of(Tokens tokens, KeyRing keys, EmulatorCredentials credentials) =>
    [
        .. new MetadataRoutes().Routes,
        .. new OpenIdRoutes(keys).Routes,
        .. new TokenRoutes(tokens, credentials).Routes,
        .. new SubscriptionRoutes().Routes,
        .. new ProviderRoutes().Routes,
        .. new GroupRoutes().Routes,
        .. new ResourceListRoutes().Routes,
        .. new WorkspaceRoutes().Routes,
        .. new SolutionRoutes().Routes,
    ];
}
