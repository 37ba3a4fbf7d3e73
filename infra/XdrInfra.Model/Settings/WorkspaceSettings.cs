using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings;

/// <summary>The Log Analytics workspace that Sentinel runs on.</summary>
public sealed record WorkspaceSettings
{
    public required Location Origin { get; init; }

    public required Value<string> ResourceGroup { get; init; }

    public required Value<string> Name { get; init; }

    /// <summary>False: the workspace exists and is only read.</summary>
    public required Value<bool> Create { get; init; }

    public required Value<WorkspaceVia> Via { get; init; }

    public required Value<string> Sku { get; init; }

    /// <summary>Interactive retention in days.</summary>
    public required Value<int> RetentionDays { get; init; }

    /// <summary>Daily ingestion cap in GB; absent means none.</summary>
    public required Value<double> DailyCapGb { get; init; }

    public required Value<bool> PublicQuery { get; init; }

    public required Value<bool> PublicIngestion { get; init; }

    /// <summary>True: workspace keys work for ingestion; false: Entra tokens only.</summary>
    public required Value<bool> LocalAuth { get; init; }

    public required Value<bool> Protect { get; init; }

    public required IReadOnlyDictionary<string, Value<string>> Tags { get; init; }
}
