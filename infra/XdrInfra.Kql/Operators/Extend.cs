using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>extend name = value, …</c>: adds columns, or puts new values in the place of old ones.</summary>
internal sealed record ExtendSyntax(TextSpan Span, IReadOnlyList<Expr> Columns) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var columns = parser.List(ExpressionParser.ParseNamed);
        return new ExtendSyntax(parser.SpanFrom(keyword), columns);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var prepared = WindowFunctions.Prepare(input, Columns, binder);
        return Projection.Extend(prepared, Columns, binder);
    }
}
