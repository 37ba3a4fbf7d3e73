using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Functions;

/// <summary>Arguments of the few functions where a star stands for all columns.</summary>
internal static class AllColumns
{
    public static IEnumerable<Scalar> Arguments(Expr.Call call, ExpressionBinder binder) =>
        call.Arguments.SelectMany(argument => argument is Expr.Star
            ? binder.Row.Columns.Select((_, i) => binder.Column(i, argument.Span))
            : [binder.Bind(argument)]);
}
