namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary>The tables of aggregates, by family.</summary>
internal static class AggregateFamilies
{
    public static IReadOnlyList<IAggregateFunction> All { get; } =
    [
        new CountAggregate(), .. SumAggregates.All, .. ExtremeAggregates.All,
    ];
}
