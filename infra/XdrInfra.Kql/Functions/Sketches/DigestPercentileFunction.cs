using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions.Sketches;

/// <summary><c>percentile_tdigest(digest, p [, typeof(t)])</c> and <c>percentiles_array_tdigest(digest, p, …)</c> or with an array of percentiles.</summary>
// https://learn.microsoft.com/kusto/query/percentile-tdigest-function
// https://learn.microsoft.com/kusto/query/percentile-array-tdigest-function
internal sealed class DigestPercentileFunction : ISpecialFunction
{
    public IReadOnlyList<string> Names { get; } = ["percentile_tdigest", "percentiles_array_tdigest"];

    public Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        var typed = call.Arguments.OfType<Expr.TypedName>().FirstOrDefault();
        var arguments = call.Arguments.Where(argument => argument is not Expr.TypedName).Select(binder.Bind).ToList();
        var isArray = call.Function == "percentiles_array_tdigest";
        if (arguments.Count < 2 || (!isArray && arguments.Count > 2))
        {
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, isArray ? "at least 2 arguments" : "2 or 3 arguments", arguments.Count));
            return ExpressionBinder.Unknown;
        }

        arguments[0] = ConvertScalar.Of(arguments[0], KqlType.Dynamic);
        var found = new CallScalar(KqlType.Dynamic, (columns, rows, run) => Kernel.RowsOf(rows, row => isArray ? Several(columns, row, typed?.Type) : One(columns, row)!, run), arguments);
        return typed is null || isArray ? found : ConvertScalar.Of(found, typed.Type);
    }

    private static DynamicValue? One(Column[] columns, int row) =>
        Digest.Read(((Column<DynamicValue>)columns[0])[row]) is { } digest && columns[1].GetValue(row) is { } given && Conversion.ToReal(given) is { } percentile
            ? digest.Percentile(percentile)
            : null;

    private static DynamicValue Several(Column[] columns, int row, KqlType? type)
    {
        if (Digest.Read(((Column<DynamicValue>)columns[0])[row]) is not { } digest)
        {
            return null!;   // a null reference is a null dynamic
        }

        var percentiles = columns.Skip(1).SelectMany(column => SetSource.Expand(column.GetValue(row))).Select(value => Conversion.ToReal(value) ?? 0);
        return DynamicValue.FromItems([.. percentiles.Select(percentile => Typed(digest.Percentile(percentile), type))]);
    }

    private static DynamicValue? Typed(DynamicValue? value, KqlType? type) => type is null || value is null
        ? value
        : DynamicValue.FromScalar(Conversion.Convert(Column<DynamicValue>.Same(value, 1), type.Value).GetValue(0));
}
