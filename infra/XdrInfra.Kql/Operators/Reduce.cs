using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>reduce by text with threshold=0.1</c>: read and not run; how the service groups texts is not published.</summary>
// https://learn.microsoft.com/kusto/query/reduce-operator
internal sealed record ReduceSyntax(TextSpan Span, TextSpan Keyword, Expr Value) : OperatorSyntax(Span)
{
    private static readonly RowType Result = new(
    [
        new("Pattern", KqlType.String), new("Count", KqlType.Long), new("Representative", KqlType.String),
    ]);

    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        OperatorParameters.Parse(parser, "kind");
        parser.Expect("by");
        var value = ExpressionParser.ParseNamed(parser);
        if (!parser.Failed && parser.Accept("with"))
        {
            parser.List(ExpressionParser.ParseNamed);
        }

        return new ReduceSyntax(parser.SpanFrom(keyword), keyword, value);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        binder.Scalar(Value, input.Schema);
        binder.Report(Diagnostics.OperatorNotSupported(Keyword, "reduce"));
        return new EmptyPlan(Result);
    }
}
