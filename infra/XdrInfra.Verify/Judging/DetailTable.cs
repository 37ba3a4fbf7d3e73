namespace XdrInfra.Verify.Judging;

/// <summary>The rows that a verdict is about, as text fit for a person. All text in it comes from outside and is never markup.</summary>
public sealed record DetailTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static DetailTable Empty { get; } = new([], []);
}
