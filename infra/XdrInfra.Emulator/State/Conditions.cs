namespace XdrInfra.Emulator.State;

/// <summary>How this Azure behaves beyond what was written into it; the world part of a scenario.</summary>
public sealed record Conditions
{
    /// <summary>False: the tenant has no license for Defender XDR.</summary>
    public bool License { get; init; } = true;

    /// <summary>False: app identities meet "Missing consent" on the connector.</summary>
    public bool AppConsent { get; init; } = true;

    /// <summary>What the caller may do on the subscription.</summary>
    public CallerRole Role { get; init; } = CallerRole.Owner;

    /// <summary>False: the caller is no Security Administrator of the tenant.</summary>
    public bool SecurityAdministrator { get; init; } = true;

    /// <summary>True: the caller is a guest of the tenant.</summary>
    public bool Guest { get; init; }

    /// <summary>Whether workspaces are onboarded to the Defender portal.</summary>
    public PortalState Portal { get; init; } = PortalState.None;

    /// <summary>How long Sentinel answers "not onboarded" after onboarding, by the wall clock.</summary>
    public TimeSpan OnboardingDelay { get; init; }

    /// <summary>How long a new workspace needs, by the wall clock.</summary>
    public TimeSpan WorkspaceDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How long a table stays locked after a change, by the wall clock.</summary>
    public TimeSpan TableDelay { get; init; }

    /// <summary>How long a deployment runs, by the wall clock.</summary>
    public TimeSpan DeploymentDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How many deployments of packaged content never leave Running.</summary>
    public int StuckDeployments { get; init; }

    /// <summary>True: a package of another id owns the solution's content until it is removed.</summary>
    public bool OrphanedPackage { get; init; }

    /// <summary>False: no Defender for Identity sensor, so the provider ActiveDirectory is refused.</summary>
    public bool IdentitySensor { get; init; } = true;

    /// <summary>True: component connectors are disconnected in the background when the XDR connector is made.</summary>
    public bool DisconnectsComponents { get; init; }

    /// <summary>Level of a lock that stands on each new workspace; null: none.</summary>
    public string? LockNewWorkspaces { get; init; }

    /// <summary>Namespaces that the subscription has not registered.</summary>
    public IReadOnlyList<string> Unregistered { get; init; } = [];

    /// <summary>Queries that one caller may ask in thirty seconds; 0: as many as it likes.</summary>
    // https://learn.microsoft.com/azure/azure-monitor/service-limits#user-query-throttling
    public int QueryLimit { get; init; } = 200;

    /// <summary>What goes wrong on which path.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];
}
