using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions;

/// <summary><c>pack_array(a, b, …)</c>, and <c>pack_array(*)</c> for all columns.</summary>
// https://learn.microsoft.com/kusto/query/pack-array-function
internal sealed class PackArrayFunction : ISpecialFunction
{
    public IReadOnlyList<string> Names { get; } = ["pack_array"];

    public Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        if (call.Arguments.Count == 0)
        {
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, "at least 1 argument", 0));
            return ExpressionBinder.Unknown;
        }

        return new CallScalar(KqlType.Dynamic, (columns, rows, run) => Kernel.RowsOf(rows, row => Row(columns, row), run), [.. AllColumns.Arguments(call, binder)]);
    }

    private static DynamicValue Row(Column[] columns, int row) =>
        DynamicValue.FromItems(Array.ConvertAll(columns, column => DynamicValue.FromScalar(column.GetValue(row))));
}
