using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary><c>has_any</c> and <c>has_all</c>: whole terms, without regard to case.</summary>
internal sealed class TermsScalar(bool all, Scalar left, IReadOnlyList<SetSource> sources) : Scalar(KqlType.Bool)
{
    public override bool IsConstant { get; } = left.IsConstant && sources.All(source => source.IsConstant);

    public override Column Evaluate(Batch batch, Run run)
    {
        var texts = (Column<string>)left.Evaluate(batch, run);
        if (sources.All(source => source.IsConstant))
        {
            var terms = run.Once(this, () => sources.SelectMany(source => source.Values(run)).Select(ScalarText.Of).ToArray());
            return Kernel.Map(texts, text => Matches(text, terms), run);
        }

        var columns = sources.Select(source => source is SetSource.Value value ? value.Scalar.Evaluate(batch, run) : null).ToList();
        return Kernel.Rows<bool>(batch.RowCount, row => Matches(texts[row], [.. columns.SelectMany(column => SetSource.Expand(column?.GetValue(row))).Select(ScalarText.Of)]), run);
    }

    private bool Matches(string text, string[] terms)
    {
        foreach (var term in terms)
        {
            if (TermSearch.Has(text, term, ignoreCase: true) != all)
            {
                return !all;
            }
        }

        return all;
    }
}
