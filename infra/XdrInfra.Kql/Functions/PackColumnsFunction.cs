using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Functions;

/// <summary><c>pack_all()</c> packs all columns into a bag, <c>bag_pack_columns(a, b)</c> some; nulls are left out only on request.</summary>
// https://learn.microsoft.com/kusto/query/pack-all-function
internal sealed class PackColumnsFunction : ISpecialFunction
{
    public IReadOnlyList<string> Names { get; } = ["pack_all", "bag_pack_columns"];

    public Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        if (call.Function == "bag_pack_columns")
        {
            return Pack([.. call.Arguments.Select(ResultName.Of)], binder.Bind(call.Arguments), leavesOutEmpty: false);
        }

        var leavesOut = call.Arguments.Count > 0 && binder.Bind(call.Arguments[0]) is ConstantScalar { Value: true };
        var columns = binder.Row.Columns;
        return Pack([.. columns.Select(column => column.Name)], [.. columns.Select((_, i) => binder.Column(i, call.Span))], leavesOut);
    }

    private static CallScalar Pack(string[] names, IReadOnlyList<Scalar> values, bool leavesOutEmpty) =>
        new(KqlType.Dynamic, (columns, rows, run) => Kernel.RowsOf(rows, row => Row(names, columns, row, leavesOutEmpty), run), values);

    private static DynamicValue Row(string[] names, Column[] columns, int row, bool leavesOutEmpty)
    {
        var bag = new DynamicBag();
        for (var i = 0; i < names.Length; i++)
        {
            var value = columns[i].GetValue(row);
            if (!leavesOutEmpty || value is not (null or ""))
            {
                bag.Set(names[i], DynamicValue.FromScalar(value));
            }
        }

        return DynamicValue.FromBag(bag);
    }
}
