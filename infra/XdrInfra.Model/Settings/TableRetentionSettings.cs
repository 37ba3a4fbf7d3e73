using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings;

/// <summary>Retention of one table, in days.</summary>
public sealed record TableRetentionSettings
{
    public required Location Origin { get; init; }

    public required Value<TablePlan> Plan { get; init; }

    public required Value<int> AnalyticsDays { get; init; }

    public required Value<int> TotalDays { get; init; }
}
