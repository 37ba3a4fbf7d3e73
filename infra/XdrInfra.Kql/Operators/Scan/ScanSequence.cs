namespace XdrInfra.Kql.Operators.Scan;

/// <summary>A sequence on its way: the latest record of each step that it has passed, and its number.</summary>
internal sealed class ScanSequence(int steps, long matchId)
{
    public ScanRecord?[] Records { get; } = new ScanRecord?[steps];

    public long MatchId => matchId;

    /// <summary>The record that goes to the result when no other follows it in its step.</summary>
    public ScanRecord? Pending { get; set; }
}
