using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary><c>binary_all_and</c>, <c>binary_all_or</c>, <c>binary_all_xor</c>.</summary>
// https://learn.microsoft.com/kusto/query/binary-all-and-aggregation-function
internal static class BitAggregates
{
    public static IReadOnlyList<IAggregateFunction> All { get; } =
    [
        Create("binary_all_and", (a, b) => a & b), Create("binary_all_or", (a, b) => a | b), Create("binary_all_xor", (a, b) => a ^ b),
    ];

    private static SimpleAggregate Create(string name, Func<long, long, long> combine) =>
        new(name, string.Empty, 1, 1, args => args[0].Type switch { KqlType.Int => KqlType.Int, KqlType.Long or KqlType.Unknown => KqlType.Long, _ => null }, (args, _) => new Fold(combine, args[0].Type));

    private sealed class Fold(Func<long, long, long> combine, KqlType type) : Aggregator
    {
        private long?[] _values = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments)
        {
            Grow(ref _values, groupCount, null);
            var column = (Column<long>)Conversion.Convert(arguments[0], KqlType.Long);
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] >= 0 && !column.IsNull(i))
                {
                    var before = _values[groups[i]];
                    _values[groups[i]] = before is { } known ? combine(known, column[i]) : column[i];
                }
            }
        }

        public override Column Finish(int groupCount)
        {
            Grow(ref _values, groupCount, null);
            var folded = Kernel.Rows<long>(groupCount, group => _values[group]);
            return type == KqlType.Int ? Conversion.Convert(folded, KqlType.Int) : folded;
        }
    }
}
