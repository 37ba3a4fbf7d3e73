using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Expand;

/// <summary>The columns after an expansion: those of the input, with expanded values in the place of their column or at the end.</summary>
/// <param name="Schema">The result.</param>
/// <param name="Values">What is expanded.</param>
/// <param name="Targets">The column of the result that each value goes to.</param>
/// <param name="IndexTarget">The column of the item numbers; -1 without one.</param>
internal sealed record ExpandLayout(RowType Schema, IReadOnlyList<Scalar> Values, IReadOnlyList<int> Targets, int IndexTarget)
{
    public static ExpandLayout Of(RowType input, IReadOnlyList<ExpandItem> items, string? indexName, Binder binder)
    {
        var names = new RowTypeBuilder();
        foreach (var column in input.Columns)
        {
            names.Add(column.Name, column.Type);
        }

        var values = new List<Scalar>();
        var targets = new List<int>();
        foreach (var item in items)
        {
            values.Add(BindValue(item, input, binder));
            targets.Add(Target(item, names));
        }

        var index = indexName is null ? -1 : names.Count;
        if (indexName is not null)
        {
            names.Add(indexName, KqlType.Long);
        }

        return new ExpandLayout(names.Build(input.IsOpen), values, targets, index);
    }

    private static Scalar BindValue(ExpandItem item, RowType input, Binder binder)
    {
        var value = binder.Scalar(item.Value, input);
        if (value.Type is not (KqlType.Dynamic or KqlType.Unknown))
        {
            binder.Report(Diagnostics.BadUse(item.Value.Span, $"Only dynamic values can be expanded, and this is a {value.Type.Name()}; convert it with 'todynamic()'."));
        }

        return ConvertScalar.Of(value, KqlType.Dynamic);
    }

    private static int Target(ExpandItem item, RowTypeBuilder names)
    {
        var name = ResultName.Of(item.Value);
        var at = name.Length == 0 ? -1 : names.IndexOf(name);
        if (at < 0)
        {
            names.Add(name, item.Type);
            return names.Count - 1;
        }

        names.Replace(at, item.Type);
        return at;
    }
}
