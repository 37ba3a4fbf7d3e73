using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary>The state of <c>percentilew</c> and its kin: each value counts as often as its weight says. Weights below one count for nothing.</summary>
// https://learn.microsoft.com/kusto/query/percentilesw-aggregation-function
internal sealed class WeightedPercentiles<T>(double[] ranks, bool asArray) : Aggregator
{
    private List<(T Value, long Weight)>?[] _values = [];
    private long _held;

    public override long HeldBytes => _held;

    public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments)
    {
        Grow(ref _values, groupCount, null);
        var (values, weights) = ((Column<T>)arguments[0], (Column<long>)arguments[1]);
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i] >= 0 && !values.IsNull(i) && !weights.IsNull(i) && weights[i] > 0)
            {
                (_values[groups[i]] ??= []).Add((values[i], weights[i]));
                _held += 24;
            }
        }
    }

    public override Column Finish(int groupCount)
    {
        Grow(ref _values, groupCount, null);
        var appender = ColumnFactory.Appender(asArray ? KqlType.Dynamic : KqlTypes.Of<T>());
        for (var group = 0; group < groupCount; group++)
        {
            _values[group]?.Sort((left, right) => ValueOrder.Compare(left.Value, right.Value));
            appender.AppendBoxed(Result(_values[group]));
        }

        return appender.Snapshot(groupCount);
    }

    private object? Result(List<(T Value, long Weight)>? sorted) => asArray
        ? DynamicValue.FromItems([.. ranks.Select(rank => DynamicValue.FromScalar(At(sorted, rank)))])
        : At(sorted, ranks.Length == 0 ? 0 : ranks[0]);

    private static object? At(List<(T Value, long Weight)>? sorted, double percentile)
    {
        if (sorted is null)
        {
            return null;
        }

        var rank = percentile / 100 * sorted.Sum(pair => (double)pair.Weight);
        var sum = 0d;
        foreach (var (value, weight) in sorted)
        {
            sum += weight;
            if (sum >= rank)
            {
                return value;
            }
        }

        return sorted[^1].Value;
    }
}
