using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary>
/// <c>externaldata (a:string) ["https://…"] with (format="csv")</c>: its columns are known, its rows lie elsewhere, and this engine fetches nothing.
/// </summary>
// https://learn.microsoft.com/kusto/query/externaldata-operator
internal sealed record ExternalDataSyntax(TextSpan Span, TextSpan Keyword, IReadOnlyList<ColumnSchema> Columns) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        OperatorParameters.Parse(parser);
        var columns = LambdaParser.ParseColumns(parser);
        if (parser.Current.Kind == TokenKind.QuotedName)
        {
            // ["x"] alone is lexed as a name in brackets.
            parser.Next();
        }
        else
        {
            parser.Expect("[");
            parser.List("]", ExpressionParser.Parse);
            parser.Expect("]");
        }

        if (!parser.Failed && parser.Accept("with"))
        {
            parser.Expect("(");
            parser.List(")", ExpressionParser.ParseNamed);
            parser.Expect(")");
        }

        return new ExternalDataSyntax(parser.SpanFrom(keyword), keyword, columns);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        binder.Report(Diagnostics.OperatorNotSupported(Keyword, "externaldata"));
        return new EmptyPlan(new RowType(Columns));
    }
}
