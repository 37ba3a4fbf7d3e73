namespace XdrInfra.Emulator.Scenarios;

/// <summary>A workspace that somebody has used before.</summary>
internal sealed record ExistingWorkspace
{
    public required string ResourceGroup { get; init; }

    public required string Name { get; init; }

    public string Location { get; init; } = "westeurope";

    public int RetentionDays { get; init; } = 30;

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>CanNotDelete or ReadOnly; null: no lock.</summary>
    public string? Lock { get; init; }

    public bool Sentinel { get; init; } = true;

    /// <summary>Data types of a Defender XDR connector that is there; null: none.</summary>
    public (bool Incidents, bool Alerts)? Connector { get; init; }

    /// <summary>Kinds of component connectors that are there.</summary>
    public IReadOnlyList<string> Components { get; init; } = [];

    public IReadOnlyList<string> EntityProviders { get; init; } = [];

    public IReadOnlyList<string> BehaviorSources { get; init; } = [];

    public IReadOnlyList<ExistingRule> IncidentRules { get; init; } = [];

    /// <summary>Version of the installed Defender XDR solution; null: not installed.</summary>
    public string? SolutionVersion { get; init; }

    public IReadOnlyList<ExistingTable> Tables { get; init; } = [];

    /// <summary>Event tables that the portal streams to it.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];
}
