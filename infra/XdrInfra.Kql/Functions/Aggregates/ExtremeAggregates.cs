using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary><c>min</c> and <c>max</c>. Nulls are left out; over nothing the result is null.</summary>
// https://learn.microsoft.com/kusto/query/max-aggregation-function
internal static class ExtremeAggregates
{
    public static IReadOnlyList<IAggregateFunction> All { get; } = [Create("min", -1), Create("max", 1)];

    private static SimpleAggregate Create(string name, int sign) =>
        new(name, name, 1, 1, args => ValueOrder.HasOrder(args[0].Type) ? args[0].Type : null, (args, _) => TypeDispatch.Call(args[0].Type, new Factory(sign)))
        {
            ConditionalName = name + "if",
            ConditionalPrefix = name + "if",
            Takes = "a number, text, datetime, timespan or bool",
        };

    private sealed class Factory(int sign) : ITyped<Aggregator>
    {
        public Aggregator For<T>() => new Extreme<T>(sign);
    }

    private sealed class Extreme<T>(int sign) : Aggregator
    {
        private T[] _values = [];
        private bool[] _seen = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments)
        {
            Grow(ref _values, groupCount, default!);
            Grow(ref _seen, groupCount, false);
            var column = (Column<T>)arguments[0];
            for (var i = 0; i < groups.Length; i++)
            {
                var group = groups[i];
                if (group < 0 || column.IsNull(i))
                {
                    continue;
                }

                var value = column[i];
                if (!_seen[group] || ValueOrder.Compare(value, _values[group]) * sign > 0)
                {
                    (_values[group], _seen[group]) = (value, true);
                }
            }
        }

        public override Column Finish(int groupCount)
        {
            Grow(ref _values, groupCount, default!);
            Grow(ref _seen, groupCount, false);
            ulong[]? nulls = null;
            for (var i = 0; i < groupCount; i++)
            {
                if (!_seen[i])
                {
                    _values[i] = typeof(T) == typeof(string) ? (T)(object)string.Empty : default!;
                    NullBits.Set(ref nulls, i, groupCount);
                }
            }

            return new Column<T>(_values, groupCount, nulls);
        }
    }
}
