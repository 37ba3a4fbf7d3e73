namespace XdrInfra.Cli.Hunting;

/// <summary>What a query meets in the workspace.</summary>
internal sealed record HuntResult(HuntQuery Query, IReadOnlyList<HuntNote> Notes)
{
    public HuntVerdict Verdict => Notes.Select(note => note.Verdict).DefaultIfEmpty(HuntVerdict.Runs).Max();
}
