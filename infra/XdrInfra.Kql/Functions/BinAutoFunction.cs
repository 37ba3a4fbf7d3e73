using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions;

/// <summary><c>bin_auto(value)</c>: bins of the size, and through the fixed point, that <c>set</c> gives before the query.</summary>
// https://learn.microsoft.com/kusto/query/bin-auto-function
internal sealed class BinAutoFunction : ISpecialFunction
{
    private const string Size = "query_bin_auto_size";
    private const string Point = "query_bin_auto_at";

    public IReadOnlyList<string> Names { get; } = ["bin_auto"];

    public Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        if (call.Arguments is not [var value])
        {
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, "1 argument", call.Arguments.Count));
            return ExpressionBinder.Unknown;
        }

        var options = binder.Binder.State.Options;
        if (!options.TryGetValue(Size, out var size))
        {
            binder.Binder.Report(Diagnostics.BadUse(call.Span, $"'bin_auto' does not know the size of its bins; write for example 'set {Size}=1h;' before the query."));
            return ExpressionBinder.Unknown;
        }

        return options.TryGetValue(Point, out var point)
            ? binder.Bind(new Expr.Call(call.Span, "bin_at", call.At, [value, size, point]))
            : binder.Bind(new Expr.Call(call.Span, "bin", call.At, [value, size]));
    }
}
