using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary>A bound aggregate: its arguments over the input rows, and how to make its state.</summary>
internal sealed record AggregateCall(KqlType Type, IReadOnlyList<Scalar> Arguments, Func<Run, Aggregator> Create)
{
    /// <summary>Only rows where this is true count.</summary>
    public Scalar? Condition { get; init; }

    /// <summary>The value is that of one row of the group; calls with the same choice share the search for it.</summary>
    public RowChoice? Choice { get; init; }

    /// <summary>The name of the column when the query gives none.</summary>
    public string DefaultName { get; init; } = string.Empty;
}
