using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary><c>scan with_match_id=m declare (n: long = 0) with (step s output=all: condition => n = s.n + 1; …)</c>: sequences of rows.</summary>
// https://learn.microsoft.com/kusto/query/scan-operator
internal sealed record ScanSyntax(TextSpan Span, TextSpan Keyword, Expr.Name? MatchId, IReadOnlyList<Expr.Parameter> Declared, IReadOnlyList<ScanStepSyntax> Steps)
    : OperatorSyntax(Span)
{
    /// <summary>Where <c>partition by</c> or <c>order by</c> stands, which the parser knows and the reference does not.</summary>
    public TextSpan? Unwritten { get; init; }

    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var options = OperatorParameters.Parse(parser, "with_match_id");
        var matchId = options.Value("with_match_id") is { } name ? new Expr.Name(options.Span("with_match_id"), name) : null;
        var unwritten = ParseUnwritten(parser);
        var declared = parser.Accept("declare") ? LambdaParser.ParseParameters(parser) : [];
        parser.Expect("with");
        parser.Expect("(");
        var steps = new List<ScanStepSyntax>();
        do
        {
            steps.Add(ScanStepSyntax.Parse(parser));
        }
        while (!parser.Failed && !parser.At(")"));

        parser.Expect(")");
        return new ScanSyntax(parser.SpanFrom(keyword), keyword, matchId, declared, steps) { Unwritten = unwritten };
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        if (!input.IsSerialized && !input.Schema.IsOpen)
        {
            binder.Report(Diagnostics.WindowOutsideSerialized(Keyword, "scan"));
        }

        if (Unwritten is { } at)
        {
            binder.Report(Diagnostics.FormNotSupported(at, "'scan' with 'partition by' or 'order by' of its own"));
        }

        var layout = ScanLayout.Of(input.Schema, this, binder);
        var inner = binder.Within(layout.Names(Steps, binder));
        return new SequencePlan(input, layout, [.. Steps.Select(step => step.Bind(layout, inner))]);
    }

    private static TextSpan? ParseUnwritten(Parser parser)
    {
        var start = parser.Current.Span;
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

        return parser.Current.Span == start ? null : parser.SpanFrom(start);
    }
}
