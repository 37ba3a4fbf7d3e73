using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Cost;

/// <summary>What one table costs in a month once its retention has filled up.</summary>
/// <param name="Table">The table.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Free">True when its ingestion costs nothing.</param>
/// <param name="GbPerDay">Null when the stack does not say how many devices, users or mailboxes there are.</param>
public sealed record TableCost(string Table, TablePlan Plan, bool Free, double? GbPerDay)
{
    public required double IngestionPerMonth { get; init; }

    /// <summary>Interactive days beyond the included ones, and total days beyond the interactive ones.</summary>
    public required double RetentionPerMonth { get; init; }

    public required int AnalyticsDays { get; init; }

    public required int TotalDays { get; init; }

    public double PerMonth => IngestionPerMonth + RetentionPerMonth;
}
