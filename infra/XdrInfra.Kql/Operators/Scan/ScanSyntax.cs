using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary><c>scan with_match_id=m order by a partition by b declare (n: long = 0) with (step s output=all: condition => n = s.n + 1; …)</c>: sequences of rows.</summary>
// https://learn.microsoft.com/kusto/query/scan-operator
internal sealed record ScanSyntax(TextSpan Span, TextSpan Keyword, Expr.Name? MatchId, IReadOnlyList<Expr.Parameter> Declared, IReadOnlyList<ScanStepSyntax> Steps)
    : OperatorSyntax(Span)
{
    // The parser knows these two, and the reference does not: they are taken for 'sort by' and 'partition by' around the scan.
    private IReadOnlyList<SortKeySyntax> Order { get; init; } = [];

    private IReadOnlyList<Expr> Keys { get; init; } = [];

    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var options = OperatorParameters.Parse(parser, "with_match_id");
        var matchId = options.Value("with_match_id") is { } name ? new Expr.Name(options.Span("with_match_id"), name) : null;
        var order = ParseList(parser, "order", SortKeySyntax.Parse);
        var keys = ParseList(parser, "partition", ExpressionParser.Parse);
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
        return new ScanSyntax(parser.SpanFrom(keyword), keyword, matchId, declared, steps) { Order = order, Keys = keys };
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var ordered = Order.Count == 0 ? input : new SortPlan(input, SortKeySyntax.Bind(Order, input.Schema, binder));
        if (!ordered.IsSerialized && !input.Schema.IsOpen)
        {
            binder.Report(Diagnostics.WindowOutsideSerialized(Keyword, "scan"));
        }

        var windows = new ScanWindows();
        var steps = Steps.Select(windows.Replace).ToList();
        var computed = windows.Calls.Select(call => binder.Scalar(call, input.Schema)).ToList();
        var layout = ScanLayout.Of(input.Schema, this, computed, binder);
        var inner = binder.Within(layout.Names(steps, binder));
        var keys = Keys.Select(key => binder.Scalar(key, input.Schema)).ToList();
        return new SequencePlan(ordered, keys, computed, layout, [.. steps.Select(step => step.Bind(layout, inner))]);
    }

    private static IReadOnlyList<T> ParseList<T>(Parser parser, string word, Func<Parser, T> parse)
    {
        if (!parser.Accept(word))
        {
            return [];
        }

        parser.Expect("by");
        return parser.List(parse);
    }
}
