using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Cost;

/// <summary>What a GB costs. A user puts the prices of an agreement in place of ours.</summary>
/// <param name="Name">What the list is called.</param>
/// <param name="Date">The day it was true.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Currency">For example USD.</param>
public sealed record PriceList(string Name, DateOnly Date, string Source, string Currency)
{
    /// <summary>Ingestion of a GB on the Analytics plan.</summary>
    public required double Analytics { get; init; }

    /// <summary>Ingestion of a GB on the Basic plan.</summary>
    public required double Basic { get; init; }

    /// <summary>Ingestion of a GB on the Auxiliary plan, the data lake.</summary>
    public required double Auxiliary { get; init; }

    /// <summary>A GB for a month of interactive retention beyond the included days.</summary>
    public required double AnalyticsRetention { get; init; }

    /// <summary>A GB for a month of total retention beyond the interactive days.</summary>
    public required double LongTermRetention { get; init; }

    public double Ingestion(TablePlan plan) => plan switch
    {
        TablePlan.Basic => Basic,
        TablePlan.Auxiliary => Auxiliary,
        _ => Analytics,
    };
}
