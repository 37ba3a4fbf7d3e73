using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>sort by a asc nulls first, b</c> (alias <c>order</c>): descending where nothing is said.</summary>
// https://learn.microsoft.com/kusto/query/sort-operator
internal sealed record SortSyntax(TextSpan Span, IReadOnlyList<SortKeySyntax> Keys) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        OperatorParameters.Parse(parser);
        parser.Expect("by");
        var keys = parser.List(SortKeySyntax.Parse);
        return new SortSyntax(parser.SpanFrom(keyword), keys);
    }

    public override Plan Bind(Plan input, Binder binder) =>
        new SortPlan(input, SortKeySyntax.Bind(Keys, input.Schema, binder));
}

/// <summary>All rows, in order of the keys; equal rows keep their order.</summary>
internal sealed class SortPlan(Plan input, IReadOnlyList<SortKey> keys) : Plan(input.Schema)
{
    public override bool IsSerialized => true;

    public override string? SourceName => input.SourceName;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var whole = input.ExecuteWhole(run);
        if (whole.RowCount == 0)
        {
            yield break;
        }

        run.Charge(whole.RowCount * (long)RadixSort.BytesOfRow);
        var rows = Enumerable.Range(0, whole.RowCount).ToArray();
        RowOrder.Of(keys, whole, run).Sort(rows, run);
        var sorted = whole.Select(rows);
        sorted.Hold(run);
        yield return sorted;
    }
}
