using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>distinct a, b</c> or <c>distinct *</c>: each combination once.</summary>
internal sealed record DistinctSyntax(TextSpan Span, IReadOnlyList<Expr> Columns) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        OperatorParameters.Parse(parser);
        var columns = parser.List(ExpressionParser.ParseNamed);
        return new DistinctSyntax(parser.SpanFrom(keyword), columns);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var chosen = Columns is [Expr.Star] ? input : Projection.Project(input, Columns, binder);
        if (chosen.Schema.Columns.Any(column => column.Type == KqlType.Dynamic) && !chosen.Schema.IsOpen)
        {
            binder.Report(Diagnostics.NotGroupable(Columns[0].Span, "dynamic"));
        }

        return new DistinctPlan(chosen);
    }
}

/// <param name="input">The rows.</param>
/// <param name="enough">So many will do; null for all.</param>
internal sealed class DistinctPlan(Plan input, Scalar? enough = null) : Plan(input.Schema)
{
    public override IEnumerable<Batch> Execute(Run run)
    {
        var keys = new GroupKeys([.. Schema.Columns.Select(column => column.Type)]);
        var wanted = enough?.EvaluateOnce(run) as long? ?? long.MaxValue;
        foreach (var batch in input.ExecuteInPieces(run))
        {
            var known = keys.HeldBytes;
            keys.Encode(Columns(batch), batch.RowCount);
            if (keys.Count >= wanted)
            {
                break;
            }

            run.Charge(keys.HeldBytes - known);
        }

        if (Schema.Columns.Count > 0 && keys.Count > 0)
        {
            yield return new ColumnBatch(keys.Count, keys.Decode());
        }
    }

    private Column[] Columns(Batch batch) => [.. Enumerable.Range(0, Schema.Columns.Count).Select(i => batch[i])];
}
