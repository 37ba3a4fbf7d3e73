using System.Numerics;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary><c>sum</c>, <c>avg</c> and their forms with a condition. Nulls are left out; the sum of nothing is 0.</summary>
// https://learn.microsoft.com/kusto/query/sum-aggregation-function
// https://learn.microsoft.com/kusto/query/avg-aggregation-function
internal static class SumAggregates
{
    public static IReadOnlyList<IAggregateFunction> All { get; } =
    [
        new SimpleAggregate("sum", "sum", 1, 1, args => SumType(args[0].Type), (args, _) => CreateSum(args[0].Type)) { ConditionalName = "sumif", ConditionalPrefix = "sumif" },
        new SimpleAggregate("avg", "avg", 1, 1, args => AverageType(args[0].Type), (args, _) => new Average(args[0].Type)) { ConditionalName = "avgif", ConditionalPrefix = "avgif" },
    ];

    private static KqlType? SumType(KqlType type) => type switch
    {
        KqlType.Int or KqlType.Long or KqlType.Unknown => KqlType.Long,
        KqlType.Real or KqlType.Decimal or KqlType.TimeSpan => type,
        _ => null,
    };

    private static KqlType? AverageType(KqlType type) => type switch
    {
        KqlType.TimeSpan or KqlType.DateTime or KqlType.Decimal => type,
        KqlType.String or KqlType.Guid or KqlType.Dynamic or KqlType.Bool => null,
        _ => KqlType.Real,
    };

    private static Aggregator CreateSum(KqlType type) => type switch
    {
        KqlType.Real => new Sum<double>(KqlType.Real),
        KqlType.Decimal => new Sum<decimal>(KqlType.Decimal),
        KqlType.TimeSpan => new SpanSum(),
        _ => new Sum<long>(KqlType.Long),
    };

    private sealed class Sum<T>(KqlType type) : Aggregator
        where T : struct, INumber<T>
    {
        private T[] _sums = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments)
        {
            Grow(ref _sums, groupCount, T.Zero);
            var column = (Column<T>)Conversion.Convert(arguments[0], type);
            var values = column.Flat();
            try
            {
                Add(groups, column, values);
            }
            catch (OverflowException)
            {
                // Decimals only: the other types wrap around or become infinite.
                throw new QueryLimitException("KQL0408", "The sum is too large for a decimal; sum 'toreal(…)' of the values instead.");
            }
        }

        public override Column Finish(int groupCount)
        {
            Grow(ref _sums, groupCount, T.Zero);
            return new Column<T>(_sums, groupCount);
        }

        private void Add(ReadOnlySpan<int> groups, Column<T> column, ReadOnlySpan<T> values)
        {
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] >= 0 && !column.IsNull(i))
                {
                    _sums[groups[i]] = unchecked(_sums[groups[i]] + values[i]);
                }
            }
        }
    }

    private sealed class SpanSum : Aggregator
    {
        private readonly Sum<long> _ticks = new(KqlType.Long);

        public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments) =>
            _ticks.Add(groups, groupCount, [Conversion.Convert(arguments[0], KqlType.Long)]);

        public override Column Finish(int groupCount) =>
            Kernel.Map((Column<long>)_ticks.Finish(groupCount), ticks => new TimeSpan(ticks));
    }

    private sealed class Average(KqlType type) : Aggregator
    {
        private double[] _sums = [];
        private long[] _counts = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments)
        {
            Grow(ref _sums, groupCount, 0);
            Grow(ref _counts, groupCount, 0);
            var column = (Column<double>)Conversion.Convert(arguments[0], KqlType.Real);
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] >= 0 && !column.IsNull(i))
                {
                    _sums[groups[i]] += column[i];
                    _counts[groups[i]]++;
                }
            }
        }

        public override Column Finish(int groupCount)
        {
            Grow(ref _sums, groupCount, 0);
            Grow(ref _counts, groupCount, 0);
            var means = Kernel.Rows<double>(groupCount, group => _counts[group] == 0 ? null : _sums[group] / _counts[group]);
            return type switch
            {
                KqlType.TimeSpan => Kernel.Map(means, mean => new TimeSpan((long)mean)),
                KqlType.DateTime => Kernel.Map(means, mean => new DateTime(Math.Clamp((long)mean, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc)),
                KqlType.Decimal => Conversion.Convert(means, KqlType.Decimal),
                _ => Kernel.Rows<double>(groupCount, group => _counts[group] == 0 ? double.NaN : means[group]),
            };
        }
    }
}
