namespace XdrInfra.Verify.Running;

/// <summary>What happens during a run, for a live display.</summary>
public abstract record CheckProgress
{
    private CheckProgress() { }   // closed set: only the nested cases below

    public sealed record Started(int Checks) : CheckProgress;

    public sealed record Asking(string Question) : CheckProgress;

    public sealed record Answered(string Question, TimeSpan Took) : CheckProgress;

    public sealed record Done(CheckResult Result) : CheckProgress;

    /// <summary>Checks still wait; they are asked again after the pause.</summary>
    public sealed record WaitingAgain(IReadOnlyList<string> Checks, TimeSpan Pause, TimeSpan Left) : CheckProgress;
}
