namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary>The tables of aggregates, by family.</summary>
internal static class AggregateFamilies
{
    public static IReadOnlyList<IAggregateFunction> All { get; } =
    [
        new CountAggregate(), new ArgExtremeAggregate(), new PercentileAggregate(),
        .. SumAggregates.All, .. ExtremeAggregates.All, .. ListAggregates.All, .. DistinctAggregates.All, .. SpreadAggregates.All, .. BitAggregates.All,
        .. SketchAggregates.All, .. SchemaAggregate.All,
    ];
}
