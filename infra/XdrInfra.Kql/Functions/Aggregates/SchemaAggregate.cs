using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary><c>buildschema</c>: the smallest schema that takes all values of a group.</summary>
// https://learn.microsoft.com/kusto/query/buildschema-aggregation-function
internal static class SchemaAggregate
{
    public static IReadOnlyList<IAggregateFunction> All { get; } =
    [
        new SimpleAggregate("buildschema", "schema", 1, 1, arguments => arguments[0].Type is KqlType.Dynamic or KqlType.Unknown ? KqlType.Dynamic : null, (_, _) => new Schemas()) { Takes = "a dynamic" },
    ];

    private sealed class Schemas : Aggregator
    {
        private SchemaNode?[] _nodes = [];
        private long _held;

        public override long HeldBytes => _held;

        public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments)
        {
            Grow(ref _nodes, groupCount, null);
            var values = (Column<DynamicValue>)Conversion.Convert(arguments[0], KqlType.Dynamic);
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] >= 0 && values[i] is { } value)
                {
                    _held += (_nodes[groups[i]] ??= new SchemaNode()).Add(value) * 128L;
                }
            }
        }

        public override Column Finish(int groupCount)
        {
            Grow(ref _nodes, groupCount, null);
            return Kernel.RowsOf(groupCount, group => _nodes[group]?.Schema!);   // a null reference is a null dynamic
        }
    }
}
