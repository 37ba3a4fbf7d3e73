namespace XdrInfra.Verify.Judging;

/// <summary>What asking cost: the figures behind the check on the health of the queries.</summary>
/// <param name="Queries">Queries sent to the workspace.</param>
/// <param name="Partial">Answers that said they were partial.</param>
/// <param name="Throttled">Answers that were refused for their number.</param>
/// <param name="TimedOut">Answers that did not come in time.</param>
/// <param name="Slowest">The longest wait for one answer.</param>
public sealed record RunFigures(int Queries, int Partial, int Throttled, int TimedOut, TimeSpan Slowest)
{
    public static RunFigures None { get; } = new(0, 0, 0, 0, TimeSpan.Zero);
}
