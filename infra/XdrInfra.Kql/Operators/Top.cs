using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>top n by a desc</c>: the first n rows of that order.</summary>
// https://learn.microsoft.com/kusto/query/top-operator
internal sealed record TopSyntax(TextSpan Span, Expr Count, SortKeySyntax Key) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        OperatorParameters.Parse(parser);
        var count = ExpressionParser.Parse(parser);
        parser.Expect("by");
        var key = SortKeySyntax.Parse(parser);
        if (parser.At(","))
        {
            parser.Report(Diagnostics.BadUse(parser.Current.Span, "'top' sorts by one expression; write 'sort by' with several of them, and 'take' behind it."));
        }

        return new TopSyntax(parser.SpanFrom(keyword), count, key);
    }

    public override Plan Bind(Plan input, Binder binder) =>
        new TopPlan(input, binder.Constant(Count, "The row count", KqlType.Long), SortKeySyntax.Bind([Key], input.Schema, binder, takesDynamic: true));
}

/// <summary>Keeps the best rows of each batch, then the best of those that were kept: never sorts all rows.</summary>
internal sealed class TopPlan(Plan input, Scalar count, IReadOnlyList<SortKey> keys) : Plan(input.Schema)
{
    // A few rows do not keep much alive.
    private const int ManyRows = 1 << 16;

    public override bool IsSerialized => true;

    public override string? SourceName => input.SourceName;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var wanted = (int)Math.Clamp(count.EvaluateOnce(run) is long rows ? rows : 0, 0, int.MaxValue);
        var kept = new List<Batch>();
        var keptRows = 0L;
        foreach (var batch in input.Execute(run))
        {
            run.Check();
            var best = Best(batch, wanted, run);
            kept.Add(best);
            keptRows += best.RowCount;
            run.Hold(best.RowCount);
            if (wanted >= ManyRows)
            {
                best.Hold(run);
                run.Charge(best.RowCount * (long)RadixSort.BytesOfRow);
            }

            if (keptRows > (wanted * 4L) + 4096)
            {
                kept = [Best(ConcatBatch.Of(kept, Schema), wanted, run)];
                keptRows = kept[0].RowCount;
            }
        }

        var whole = ConcatBatch.Of([.. kept.Where(batch => batch.RowCount > 0)], Schema);
        if (whole.RowCount > 0 && wanted > 0)
        {
            yield return Best(whole, wanted, run);
        }
    }

    private Batch Best(Batch batch, int wanted, Run run)
    {
        if (wanted == 0)
        {
            return batch.Take(0);
        }

        var order = RowOrder.Of(keys, batch, run);
        var rows = batch.RowCount > wanted * 2L ? BoundedHeap.Best(order, batch.RowCount, wanted) : [.. Enumerable.Range(0, batch.RowCount)];
        order.Sort(rows, run);
        return batch.Select(rows.Length > wanted ? rows[..wanted] : rows);
    }
}
