using System.Text;
using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions;

/// <summary><c>estimate_data_size(a, b)</c> or <c>estimate_data_size(*)</c>: the bytes of values by their types.</summary>
// https://learn.microsoft.com/kusto/query/estimate-data-size-function
internal sealed class DataSizeFunction : ISpecialFunction
{
    // The page says only that a dynamic takes more than its text.
    private const int DynamicOverhead = 4;

    public IReadOnlyList<string> Names { get; } = ["estimate_data_size"];

    public Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        if (call.Arguments.Count == 0)
        {
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, "at least 1 argument", 0));
            return ExpressionBinder.Unknown;
        }

        if (call.Arguments.FirstOrDefault(argument => argument is not (Expr.Name or Expr.Star)) is { } other)
        {
            binder.Binder.Report(Diagnostics.BadUse(other.Span, "'estimate_data_size' takes columns; put the value into a column first, for example with 'extend'."));
        }

        return new CallScalar(KqlType.Long, (columns, rows, run) => Kernel.Rows<long>(rows, row => columns.Sum(column => Size(column, row)), run), [.. AllColumns.Arguments(call, binder)]);
    }

    private static long Size(Column column, int row) => column.Type switch
    {
        KqlType.Bool => 1,
        KqlType.Int => 4,
        KqlType.Decimal or KqlType.Guid => 16,
        KqlType.String => Encoding.UTF8.GetByteCount(((Column<string>)column)[row]),
        KqlType.Dynamic => Encoding.UTF8.GetByteCount(ScalarText.Of(column.GetValue(row))) + DynamicOverhead,
        _ => 8,
    };
}
