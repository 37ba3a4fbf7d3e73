using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>take n</c> (alias <c>limit</c>): keeps at most n rows.</summary>
internal sealed record TakeSyntax(TextSpan Span, Expr Count) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var count = ExpressionParser.Parse(parser);
        return new TakeSyntax(parser.SpanFrom(keyword), count);
    }

    public override Plan Bind(Plan input, Binder binder) => new TakePlan(input, binder.Constant(Count, "The row count", KqlType.Long));
}

/// <summary>Stops reading its input when it has enough.</summary>
internal sealed class TakePlan(Plan input, Scalar count) : Plan(input.Schema)
{
    public override bool IsSerialized => input.IsSerialized;

    public override string? SourceName => input.SourceName;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var left = count.EvaluateOnce(run) is long rows ? rows : 0;
        if (left <= 0)
        {
            yield break;
        }

        foreach (var batch in input.Execute(run))
        {
            run.Check();
            yield return batch.Take((int)Math.Min(left, batch.RowCount));
            left -= batch.RowCount;
            if (left <= 0)
            {
                yield break;
            }
        }
    }
}
