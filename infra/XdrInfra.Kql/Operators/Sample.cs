using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>sample n</c>: the first n rows, which the language allows and which repeats; <c>sample-distinct n of x</c>: n different values.</summary>
internal sealed record SampleSyntax(TextSpan Span, Expr Count, Expr? Of) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var count = ExpressionParser.Parse(parser);
        return new SampleSyntax(parser.SpanFrom(keyword), count, null);
    }

    public static OperatorSyntax ParseDistinct(TextSpan keyword, Parser parser)
    {
        var count = ExpressionParser.Parse(parser);
        parser.Expect("of");
        var value = ExpressionParser.ParseNamed(parser);
        return new SampleSyntax(parser.SpanFrom(keyword), count, value);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var source = Of is null ? input : new DistinctPlan(Projection.Project(input, [Of], binder));
        return new TakePlan(source, binder.Constant(Count, "The row count", KqlType.Long));
    }
}
