using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>sample n</c>: n rows by chance; <c>sample-distinct n of x</c>: n different values, the first that come.</summary>
// https://learn.microsoft.com/kusto/query/sample-operator
// https://learn.microsoft.com/kusto/query/sample-distinct-operator
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
        var count = binder.Constant(Count, "The row count", KqlType.Long);
        return Of is null ? new SamplePlan(input, count) : new TakePlan(new DistinctPlan(Projection.Project(input, [Of], binder), count), count);
    }
}

/// <summary>Rows by chance, each with the same; they keep their order. Reading the plan again chooses again.</summary>
internal sealed class SamplePlan(Plan input, Scalar count) : Plan(input.Schema)
{
    public override bool IsSerialized => input.IsSerialized;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var whole = input.ExecuteWhole(run);
        var wanted = count.EvaluateOnce(run) is long rows ? (int)Math.Clamp(rows, 0, whole.RowCount) : 0;
        if (wanted > 0)
        {
            yield return whole.Select(Choose(wanted, whole.RowCount, RandomFunction.Sequence(run)));
        }
    }

    // Each row is taken with the chance that is left: so many wanted of so many to come.
    private static int[] Choose(int wanted, int rowCount, Random sequence)
    {
        var chosen = new int[wanted];
        var found = 0;
        for (var row = 0; found < wanted; row++)
        {
#pragma warning disable CA5394 // A sample is no secret.
            if (sequence.Next(rowCount - row) < wanted - found)
            {
                chosen[found++] = row;
            }
#pragma warning restore CA5394
        }

        return chosen;
    }
}
