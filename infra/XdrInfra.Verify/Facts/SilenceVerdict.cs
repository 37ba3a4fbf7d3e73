using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Facts;

/// <summary>What it means that nothing new came.</summary>
internal sealed record SilenceVerdict(Outcome Outcome, WaitingFor For, string Note)
{
    public static SilenceVerdict Fail(string note) => new(Outcome.Fail, WaitingFor.Nothing, note);

    public static SilenceVerdict Quiet(string note) => new(Outcome.Quiet, WaitingFor.Nothing, note);

    public static SilenceVerdict Person(string note) => new(Outcome.Waiting, WaitingFor.Person, note);

    public static SilenceVerdict Time(string note) => new(Outcome.Waiting, WaitingFor.Time, note);
}
