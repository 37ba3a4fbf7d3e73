using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Summarize;

/// <summary><c>summarize aggregate, … by key, …</c>: one row for each combination of the keys.</summary>
// https://learn.microsoft.com/kusto/query/summarize-operator
internal sealed record SummarizeSyntax(TextSpan Span, IReadOnlyList<Expr> Aggregates, IReadOnlyList<Expr> Keys) : OperatorSyntax(Span)
{
    /// <summary>Dynamic values are keys by their text, as <c>pivot</c> has them.</summary>
    public bool TakesDynamicKeys { get; init; }

    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        OperatorParameters.Parse(parser);
        var aggregates = parser.At("by") || parser.AtEnd || parser.At("|") ? [] : parser.List(ExpressionParser.ParseNamed);
        var keys = parser.Accept("by") ? parser.List(ExpressionParser.ParseNamed) : [];
        return new SummarizeSyntax(parser.SpanFrom(keyword), aggregates, keys);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var columns = new SummarizeColumns(input.Schema, binder);
        var keys = columns.AddKeys(Keys, TakesDynamicKeys);
        var sink = columns.AddAggregates(Aggregates, keys);
        var plan = new SummarizePlan(input, keys, sink.Calls);
        return new ProjectionPlan(plan, columns.Schema, columns.Outputs);
    }
}
