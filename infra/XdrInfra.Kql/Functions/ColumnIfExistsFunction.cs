using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions;

/// <summary><c>column_ifexists("name", default)</c>: the column, or the default when there is none.</summary>
// https://learn.microsoft.com/kusto/query/column-ifexists-function
internal sealed class ColumnIfExistsFunction : ISpecialFunction
{
    public IReadOnlyList<string> Names { get; } = ["column_ifexists", "columnifexists"];

    public Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        if (call.Arguments.Count != 2)
        {
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, "2 arguments", call.Arguments.Count));
            return ExpressionBinder.Unknown;
        }

        if (call.Arguments[0] is Expr.Literal { Value: not string } literal)
        {
            binder.Binder.Report(Diagnostics.ArgumentType(literal.Span, call.Function, 1, "string", literal.Type.Name()));
        }

        var name = binder.Bind(call.Arguments[0]) is ConstantScalar { Value: string text } ? text : string.Empty;
        var at = binder.Row.IndexOf(name);
        return at >= 0 ? binder.Column(at, call.Arguments[0].Span) : binder.Bind(call.Arguments[1]);
    }
}
