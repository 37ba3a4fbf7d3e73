using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Operators.Summarize;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>top-hitters n of x by y</c>: the n values that occur most often, or whose sum of y is greatest; exact here, an estimate in the service.</summary>
// https://learn.microsoft.com/kusto/query/top-hitters-operator
internal sealed record TopHittersSyntax(TextSpan Span, Expr Count, Expr Value, Expr? Weight) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var count = ExpressionParser.Parse(parser);
        parser.Expect("of");
        var value = ExpressionParser.ParseNamed(parser);
        var weight = parser.Accept("by") ? ExpressionParser.Parse(parser) : null;
        return new TopHittersSyntax(parser.SpanFrom(keyword), count, value, weight);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var (function, measured, arguments) = Weight is null ? ("count", Value, (IReadOnlyList<Expr>)[]) : ("sum", Weight, [Weight]);
        var name = new Expr.Name(Span, $"approximate_{function}_{ResultName.Of(measured)}");
        var measure = new Expr.Named(Span, [name], new Expr.Call(Span, function, Span, arguments));
        var grouped = new SummarizeSyntax(Span, [measure], [Value]).Bind(input, binder);
        var last = grouped.Schema.Columns.Count - 1;
        var weighed = new ColumnScalar(last, name.Text, grouped.Schema.Columns[last].Type);
        return new TopPlan(grouped, binder.Constant(Count, "The number of values", KqlType.Long), [new SortKey(weighed, IsAscending: false, NullsFirst: false)]);
    }
}
