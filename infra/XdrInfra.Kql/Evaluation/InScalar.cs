using System.Globalization;
using System.Runtime.CompilerServices;
using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary><c>in</c> and its kin: a hash set when the values are the same for every row.</summary>
internal sealed class InScalar(bool isNegated, bool ignoresCase, Scalar left, IReadOnlyList<SetSource> sources) : Scalar(KqlType.Bool)
{
    // So many values are paid for at once.
    private const int Portion = 1024;

    public override bool IsConstant { get; } = left.IsConstant && sources.All(source => source.IsConstant);

    public static Scalar Create(string symbol, Scalar left, IReadOnlyList<SetSource> sources)
    {
        var (isNegated, ignoresCase) = (symbol[0] == '!', symbol.EndsWith('~'));
        if (ignoresCase)
        {
            return new InScalar(isNegated, ignoresCase, ConvertScalar.Of(left, KqlType.String), sources);
        }

        return left.Type == KqlType.Dynamic && sources.Count > 0 && sources.All(source => source.Type is not (KqlType.Dynamic or KqlType.Unknown))
            ? ByType(isNegated, left, sources)
            : new InScalar(isNegated, ignoresCase, left, sources);
    }

    // A dynamic value is read as the type that it is compared with, as '==' does.
    private static Scalar ByType(bool isNegated, Scalar left, IReadOnlyList<SetSource> sources)
    {
        var tests = sources.GroupBy(source => CommonType.ForEquality(KqlType.Dynamic, source.Type))
            .Select(group => (Scalar)new InScalar(isNegated, ignoresCase: false, ConvertScalar.Of(left, group.Key), [.. group])).ToList();
        return tests.Count == 1 ? tests[0] : new LogicalScalar(isNegated, tests);
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
        }, run);
    }

    private sealed class Lookup(InScalar owner, Column column, Run run) : ITyped<Column>
    {
        public Column For<T>()
        {
            var set = run.Once(owner, () => owner.Build<T>(run));
            var negated = owner.Negated;
            var values = (Column<T>)column;
            var found = Kernel.Map(values, value => value is not null && set.Contains(value) != negated || (value is null && negated), run);
            if (values.Nulls is null)
            {
                return found;
            }

            bool? ofNull = owner.HasNull(run) ? null : negated;
            return Kernel.Rows(values.Length, row => values.IsNull(row) ? ofNull : found[row]);
        }
    }

    private bool Negated => isNegated;

    private HashSet<T> Build<T>(Run run)
    {
        var comparer = ignoresCase && typeof(T) == typeof(string) ? (IEqualityComparer<T>)StringComparer.OrdinalIgnoreCase : KeyComparer.Of<T>();
        var set = new HashSet<T>(comparer);
        foreach (var value in sources.SelectMany(source => source.Values(run)))
        {
            run.Check();
            if (Conversion.Convert(Column.Constant(TypeOf(value), value, 1), KqlTypes.Of<T>()).GetValue(0) is T converted && !LosesDigits(value, converted))
            {
                if (set.Add(converted) && set.Count % Portion == 0)
                {
                    run.Charge(Portion * ((KeyCoder.EntryBytes(Unsafe.SizeOf<T>()) / 2) + ColumnSize.OfContent(converted is string or DynamicValue ? converted : null)));
                }
            }
        }

        return set;
    }

    // 1 is not in (1.5), though 1.5 as a long is 1.
    private static bool LosesDigits(object value, object converted) =>
        value is double or decimal && converted is int or long && Convert.ToDouble(value, CultureInfo.InvariantCulture) != Convert.ToDouble(converted, CultureInfo.InvariantCulture);

    // Null compared with null is neither true nor false.
    private bool HasNull(Run run) => sources.Any(source => source is SetSource.Value value && value.Scalar.EvaluateOnce(run) is null);

    private static KqlType TypeOf(object value) => KqlTypes.Of(value.GetType()) is var type and not KqlType.Unknown ? type : KqlType.Dynamic;
}
