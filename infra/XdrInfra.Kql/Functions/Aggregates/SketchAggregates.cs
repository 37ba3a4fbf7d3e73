using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions.Sketches;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary><c>hll</c> and <c>tdigest</c>: states that can be merged later, and the merging of them.</summary>
// https://learn.microsoft.com/kusto/query/using-hll-tdigest
internal static class SketchAggregates
{
    public static IReadOnlyList<IAggregateFunction> All { get; } =
    [
        new SimpleAggregate("hll", "hll", 1, 2, _ => KqlType.Dynamic, (_, _) => new Hashes(merges: false)) { ConditionalName = "hll_if", ConditionalPrefix = "hll_if", ConditionStandsSecond = true },
        new SimpleAggregate("hll_merge", "hll_merge", 1, 1, Merged, (_, _) => new Hashes(merges: true)) { Takes = "a dynamic that 'hll' made" },
        new SimpleAggregate("tdigest", "tdigest", 1, 2, Digested, (_, _) => new Weights()) { TakesColumns = true, Takes = "a number, datetime or timespan" },
        new SimpleAggregate("tdigest_merge", "merge_tdigests", 1, 1, Merged, (_, _) => new MergedWeights()) { Takes = "a dynamic that 'tdigest' made" },
        new SimpleAggregate("merge_tdigest", "merge_tdigests", 1, 1, Merged, (_, _) => new MergedWeights()) { Takes = "a dynamic that 'tdigest' made" },
    ];

    private static KqlType? Merged(IReadOnlyList<Scalar> arguments) => arguments[0].Type is KqlType.Dynamic or KqlType.Unknown ? KqlType.Dynamic : null;

    private static KqlType? Digested(IReadOnlyList<Scalar> arguments) => arguments[0].Type is KqlType.String or KqlType.Guid or KqlType.Bool or KqlType.Dynamic ? null : KqlType.Dynamic;

    private sealed class Hashes(bool merges) : Aggregator
    {
        private HashSet<long>?[] _hashes = [];
        private long _held;

        public override long HeldBytes => _held;

        public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments)
        {
            Grow(ref _hashes, groupCount, null);
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] >= 0 && arguments[0].GetValue(i) is { } value)
                {
                    Add(_hashes[groups[i]] ??= [], value);
                }
            }
        }

        public override Column Finish(int groupCount)
        {
            Grow(ref _hashes, groupCount, null);
            return Kernel.RowsOf(groupCount, group => _hashes[group] is { } hashes ? HashSketch.Of(hashes) : null!);   // a null reference is a null dynamic
        }

        private void Add(HashSet<long> hashes, object value)
        {
            foreach (var hash in merges ? HashSketch.Read(value as DynamicValue) ?? [] : [HashSketch.HashOf(value)])
            {
                _held += hashes.Add(hash) ? 48 : 0;
            }
        }
    }

    private abstract class Digests : Aggregator
    {
        private Dictionary<DynamicValue, long>?[] _weights = [];
        private long _held;

        public override long HeldBytes => _held;

        public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments)
        {
            Grow(ref _weights, groupCount, null);
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] >= 0 && DynamicValue.FromScalar(arguments[0].GetValue(i)) is { } value)
                {
                    var weights = _weights[groups[i]] ??= [];
                    var before = weights.Count;
                    Add(weights, value, arguments.Count > 1 ? Conversion.ToLong(arguments[1].GetValue(i) ?? 0L) ?? 0 : 1);
                    _held += (weights.Count - before) * 192L;
                }
            }
        }

        public override Column Finish(int groupCount)
        {
            Grow(ref _weights, groupCount, null);
            return Kernel.RowsOf(groupCount, group => _weights[group] is { } weights ? Digest.Of(weights).State : null!);   // likewise
        }

        protected abstract void Add(Dictionary<DynamicValue, long> weights, DynamicValue value, long weight);
    }

    private sealed class Weights : Digests
    {
        protected override void Add(Dictionary<DynamicValue, long> weights, DynamicValue value, long weight)
        {
            if (weight > 0)
            {
                weights[value] = weights.GetValueOrDefault(value) + weight;
            }
        }
    }

    private sealed class MergedWeights : Digests
    {
        protected override void Add(Dictionary<DynamicValue, long> weights, DynamicValue value, long weight) => Digest.Read(value)?.AddTo(weights);
    }
}
