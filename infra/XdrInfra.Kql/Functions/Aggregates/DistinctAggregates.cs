using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary><c>dcount</c> and <c>count_distinct</c>: exact here, where the service may estimate. <c>hll</c> keeps the values themselves.</summary>
// https://learn.microsoft.com/kusto/query/dcount-aggregation-function
internal static class DistinctAggregates
{
    public static IReadOnlyList<IAggregateFunction> All { get; } =
    [
        new SimpleAggregate("dcount", "dcount", 1, 2, _ => KqlType.Long, Create) { ConditionalName = "dcountif", ConditionalPrefix = "dcountif", ConditionStandsSecond = true },
        new SimpleAggregate("count_distinct", "count_distinct", 1, 1, args => args[0].Type == KqlType.Dynamic ? null : KqlType.Long, Create)
        {
            ConditionalName = "count_distinctif", ConditionalPrefix = "count_distinctif", Takes = "any other type",
        },
    ];

    private static DistinctCount Create(IReadOnlyList<Scalar> arguments, Run run) => new(KeyCoder.Create(arguments[0].Type));

    // Pairs of group and value code, so that no set for each group is needed.
    private sealed class DistinctCount(KeyCoder coder) : Aggregator
    {
        private readonly HashSet<long> _pairs = new(SpreadComparer<long>.Instance);
        private long[] _counts = [];

        public override long HeldBytes => (_pairs.Count * 48L) + coder.HeldBytes;

        public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments)
        {
            Grow(ref _counts, groupCount, 0);
            var codes = coder.Encode(arguments[0], add: true, nullsMatch: false);
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] >= 0 && codes[i] >= 0 && _pairs.Add(((long)groups[i] << 32) | (uint)codes[i]))
                {
                    _counts[groups[i]]++;
                }
            }
        }

        public override Column Finish(int groupCount)
        {
            Grow(ref _counts, groupCount, 0);
            return new Column<long>(_counts, groupCount);
        }
    }
}
