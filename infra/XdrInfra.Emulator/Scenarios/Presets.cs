using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Scenarios;

/// <summary>Worlds that have a name.</summary>
internal static class Presets
{
    public static IReadOnlyDictionary<string, Conditions> All { get; } = new SortedDictionary<string, Conditions>(StringComparer.Ordinal)
    {
        ["default"] = new(),
        ["no-license"] = new() { License = false },
        ["no-consent"] = new() { AppConsent = false },
        ["missing-role"] = new() { Role = CallerRole.Reader },
        ["no-access"] = new() { Role = CallerRole.None },
        ["not-security-administrator"] = new() { SecurityAdministrator = false },
        ["guest"] = new() { Guest = true },
        ["portal-primary"] = new() { Portal = PortalState.Primary },
        ["portal-secondary"] = new() { Portal = PortalState.Secondary },
        ["slow-propagation"] = new() { OnboardingDelay = TimeSpan.FromSeconds(20), TableDelay = TimeSpan.FromSeconds(2), WorkspaceDelay = TimeSpan.FromSeconds(2) },
        ["orphaned-package"] = new() { OrphanedPackage = true },
        ["stuck-deployment"] = new() { StuckDeployments = 1 },
        ["no-identity-sensor"] = new() { IdentitySensor = false },
        ["components-disconnected"] = new() { DisconnectsComponents = true },
        ["locked-workspace"] = new() { LockNewWorkspaces = "CanNotDelete" },
        ["throttled-queries"] = new() { QueryLimit = 20 },
        ["unregistered"] = new() { Unregistered = ["Microsoft.OperationalInsights", "Microsoft.SecurityInsights"] },
    };
}
