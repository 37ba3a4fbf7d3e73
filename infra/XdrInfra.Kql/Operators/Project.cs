using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>project name = value, …</c>: exactly these columns.</summary>
internal sealed record ProjectSyntax(TextSpan Span, IReadOnlyList<Expr> Columns) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var columns = parser.AtEnd || parser.At("|") || parser.At(")") ? [] : parser.List(ExpressionParser.ParseNamed);
        return new ProjectSyntax(parser.SpanFrom(keyword), columns);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var prepared = WindowFunctions.Prepare(input, Columns, binder);
        return Projection.Project(prepared, Columns, binder);
    }
}
