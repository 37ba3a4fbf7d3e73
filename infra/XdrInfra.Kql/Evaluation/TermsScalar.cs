using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary><c>has_any</c> and <c>has_all</c>: whole terms, without regard to case.</summary>
internal sealed class TermsScalar(bool all, Scalar left, IReadOnlyList<SetSource> sources) : Scalar(KqlType.Bool)
{
    // Searching a short text takes as long as so many multiplications.
    private const long SearchSteps = 20;

    public override bool IsConstant { get; } = left.IsConstant && sources.All(source => source.IsConstant);

    public override Column Evaluate(Batch batch, Run run)
    {
        var texts = (Column<string>)left.Evaluate(batch, run);
        if (sources.All(source => source.IsConstant))
        {
            return all ? HasAll(texts, run.Once(this, () => Terms(run)), run) : HasAny(texts, run.Once(this, () => new TermSet(Terms(run))), run);
        }

        var columns = sources.Select(source => source is SetSource.Value value ? value.Scalar.Evaluate(batch, run) : null).ToList();
        return Kernel.Rows<bool>(batch.RowCount, row => Matches(texts[row], [.. columns.SelectMany(column => SetSource.Expand(column?.GetValue(row))).Select(ScalarText.Of)], run), run);
    }

    private string[] Terms(Run run) => [.. sources.SelectMany(source => source.Values(run)).Select(ScalarText.Of)];

    private static Column<bool> HasAll(Column<string> texts, string[] terms, Run run) => Kernel.Map(texts, text => HasAll(text, terms, run), run);

    private static Column<bool> HasAny(Column<string> texts, TermSet terms, Run run) => Kernel.Map(
        texts,
        text =>
        {
            run.Compute(SearchSteps * terms.Searches);
            return terms.IsAnyIn(text);
        },
        run);

    private static bool HasAll(string text, string[] terms, Run run)
    {
        run.Compute(SearchSteps * terms.Length);
        return Array.TrueForAll(terms, term => TermSearch.Has(text, term, ignoreCase: true));
    }

    private bool Matches(string text, string[] terms, Run run) => all ? HasAll(text, terms, run) : HasAny(text, terms, run);

    private static bool HasAny(string text, string[] terms, Run run)
    {
        run.Compute(SearchSteps * terms.Length);
        return Array.Exists(terms, term => TermSearch.Has(text, term, ignoreCase: true));
    }
}
