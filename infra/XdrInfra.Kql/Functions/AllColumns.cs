using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Functions;

/// <summary>Arguments of the few functions where a star alone stands for all columns.</summary>
internal static class AllColumns
{
    public static IEnumerable<Scalar> Arguments(Expr.Call call, ExpressionBinder binder) =>
        call.Arguments is [Expr.Star star] ? binder.Row.Columns.Select((_, i) => binder.Column(i, star.Span)) : binder.Bind(call.Arguments);
}
