using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions.Aggregates;

namespace XdrInfra.Kql.Operators.TopNested;

/// <summary>One level: its key, its measure over the aggregates of a group, and how many groups stay below each group of the level before.</summary>
/// <param name="Count">Null when all stay.</param>
/// <param name="Key">Over the input rows.</param>
/// <param name="Calls">The aggregates of the measure.</param>
/// <param name="Measure">Over the values of these aggregates.</param>
/// <param name="IsAscending">The smallest stay.</param>
/// <param name="Others">The key of what does not stay; without one such rows are left out.</param>
internal sealed record TopNestedLevel(Scalar? Count, Scalar Key, IReadOnlyList<AggregateCall> Calls, Scalar Measure, bool IsAscending, Scalar? Others);
