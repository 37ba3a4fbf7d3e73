namespace XdrInfra.Interop.Tests.Kql;

/// <summary>A query on which the two sides do not agree.</summary>
internal sealed record KqlDifference(KqlCase Case, KqlVerdict Judge, KqlVerdict Ours)
{
    public override string ToString() =>
        $"{Case.Origin}: {Case.Text.ReplaceLineEndings(" ")}\n    parser: {Cut(Judge)}\n    engine: {Cut(Ours)}";

    // Where both give columns, the first that differ say enough.
    private string Cut(KqlVerdict verdict)
    {
        if (Judge.Columns is null || Ours.Columns is null || !Judge.IsValid || !Ours.IsValid || verdict.Columns is null)
        {
            return verdict.IsValid ? "valid" : verdict.Error ?? string.Empty;
        }

        var at = Judge.Columns.Zip(Ours.Columns).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"column {at + 1} of {verdict.Columns.Count} is {(at < verdict.Columns.Count ? verdict.Columns[at] : "not there")}";
    }
}
