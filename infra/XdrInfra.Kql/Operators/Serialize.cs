using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>serialize [name = value, …]</c>: fixes the order of the rows, and may add columns.</summary>
internal sealed record SerializeSyntax(TextSpan Span, IReadOnlyList<Expr> Columns) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var columns = parser.AtEnd || parser.At("|") || parser.At(")") || parser.At(";") || parser.At("}") ? [] : parser.List(ExpressionParser.ParseNamed);
        return new SerializeSyntax(parser.SpanFrom(keyword), columns);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var whole = new WholePlan(input);
        return Columns.Count == 0 ? whole : Projection.Extend(whole, Columns, binder);
    }
}
