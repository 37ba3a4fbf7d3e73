using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary><c>in</c> and its kin: a hash set when the values are the same for every row.</summary>
internal sealed class InScalar(bool isNegated, bool ignoresCase, Scalar left, IReadOnlyList<SetSource> sources) : Scalar(KqlType.Bool)
{
    public override bool IsConstant { get; } = left.IsConstant && sources.All(source => source.IsConstant);

    public static Scalar Create(string symbol, Scalar left, IReadOnlyList<SetSource> sources)
    {
        var ignoresCase = symbol.EndsWith('~');
        var value = ignoresCase ? ConvertScalar.Of(left, KqlType.String) : left;
        return new InScalar(symbol[0] == '!', ignoresCase, value, sources);
    }

    public override Column Evaluate(Batch batch, Run run)
    {
        var column = left.Evaluate(batch, run);
        return sources.All(source => source.IsConstant)
            ? TypeDispatch.Call(left.Type, new Lookup(this, column, run))
            : ByRow(column, batch, run);
    }

    private Column<bool> ByRow(Column column, Batch batch, Run run)
    {
        var candidates = sources.Select(source => source is SetSource.Value value ? value.Scalar.Evaluate(batch, run) : null).ToList();
        return Kernel.Rows<bool>(batch.RowCount, row =>
        {
            var value = ScalarText.Of(column.GetValue(row));
            var comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            return isNegated != candidates.Exists(other => other is not null
                && SetSource.Expand(other.GetValue(row)).Any(item => string.Equals(ScalarText.Of(item), value, comparison)));
        });
    }

    private sealed class Lookup(InScalar owner, Column column, Run run) : ITyped<Column>
    {
        public Column For<T>()
        {
            var set = run.Once(owner, () => owner.Build<T>(run));
            var negated = owner.Negated;
            var values = (Column<T>)column;
            var found = Kernel.Map(values, value => value is not null && set.Contains(value) != negated || (value is null && negated));
            return values.Nulls is null ? found : Kernel.Rows<bool>(values.Length, row => values.IsNull(row) ? negated : found[row]);
        }
    }

    private bool Negated => isNegated;

    private HashSet<T> Build<T>(Run run)
    {
        var comparer = ignoresCase && typeof(T) == typeof(string) ? (IEqualityComparer<T>)StringComparer.OrdinalIgnoreCase : null;
        var set = new HashSet<T>(comparer);
        foreach (var value in sources.SelectMany(source => source.Values(run)))
        {
            if (Conversion.Convert(Column.Constant(TypeOf(value), value, 1), KqlTypes.Of<T>()).GetValue(0) is T converted)
            {
                set.Add(converted);
            }
        }

        return set;
    }

    private static KqlType TypeOf(object value) => KqlTypes.Of(value.GetType()) is var type and not KqlType.Unknown ? type : KqlType.Dynamic;
}
