using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>scan declare (n: long = 0) with (step s output=all: condition => n = s.n + 1; …)</c>: read and not run.</summary>
// https://learn.microsoft.com/kusto/query/scan-operator
internal sealed record ScanSyntax(TextSpan Span, TextSpan Keyword, IReadOnlyList<Expr.Parameter> Declared) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        OperatorParameters.Parse(parser, "with_match_id");
        if (parser.Accept("partition"))
        {
            parser.Expect("by");
            parser.List(ExpressionParser.Parse);
        }

        if (parser.Accept("order"))
        {
            parser.Expect("by");
            parser.List(SortKeySyntax.Parse);
        }

        var declared = parser.Accept("declare") ? LambdaParser.ParseParameters(parser) : [];
        parser.Expect("with");
        parser.Expect("(");
        do
        {
            ParseStep(parser);
        }
        while (!parser.Failed && parser.Accept(";") && !parser.At(")"));

        parser.Expect(")");
        return new ScanSyntax(parser.SpanFrom(keyword), keyword, declared);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        binder.Report(Diagnostics.OperatorNotSupported(Keyword, "scan"));
        return new EmptyPlan(new RowType([.. input.Schema.Columns, .. Declared.Select(name => new ColumnSchema(name.Text, name.Type))], input.Schema.IsOpen));
    }

    private static void ParseStep(Parser parser)
    {
        parser.Expect("step");
        parser.ExpectName("the name of a step");
        parser.Accept("optional");
        if (parser.Accept("output"))
        {
            parser.Expect("=");
            if (!parser.Accept("all") && !parser.Accept("last") && !parser.Accept("none"))
            {
                parser.Unexpected("'all', 'last' or 'none'");
            }
        }

        parser.Expect(":");
        ExpressionParser.Parse(parser);
        if (!parser.Failed && parser.Accept("=>"))
        {
            parser.List(ParseAssignment);
        }
    }

    private static Expr ParseAssignment(Parser parser)
    {
        var assignment = ExpressionParser.ParseNamed(parser);
        if (assignment is not Expr.Named)
        {
            parser.Unexpected("'='");
        }

        return assignment;
    }
}
