using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings;

/// <summary>How long tables are kept.</summary>
public sealed record RetentionSettings
{
    public required Location Origin { get; init; }

    public required TableRetentionSettings Default { get; init; }

    /// <summary>By table name; what a table leaves out comes from <see cref="Default"/>.</summary>
    public required IReadOnlyDictionary<string, TableRetentionSettings> Tables { get; init; }

    /// <summary>The regulatory minimum of total retention, in days.</summary>
    public required Value<int> MinimumDays { get; init; }

    /// <summary>True: retention in Azure that is longer than the stack's may be shortened.</summary>
    public required Value<bool> AllowShorter { get; init; }
}
