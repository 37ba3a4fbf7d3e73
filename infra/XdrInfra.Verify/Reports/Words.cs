using System.Globalization;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Judging;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports;

/// <summary>The sentences that every report says alike.</summary>
public static class Words
{
    /// <summary>The verdict on the whole run, in one sentence: the worst first, nothing left out.</summary>
    public static string Verdict(VerificationReport report)
    {
        var open = new[]
        {
            (Count: report.Count(Outcome.Fail), Say: "failed"),
            (Count: report.Count(Outcome.Error), Say: "could not be answered"),
            (Count: report.Count(Outcome.Waiting), Say: report.Count(Outcome.Waiting) == 1 ? "still waits" : "still wait"),
        }.Where(part => part.Count > 0).ToList();
        return (report.Results.Count, open.Count, report.Count(Outcome.Quiet)) switch
        {
            (0, _, _) => "No check was run.",
            (_, > 0, _) => string.Join(", ", open.Select((part, index) => $"{(index == 0 ? Checks(part.Count) : part.Count)} {part.Say}")) + ".",
            (_, _, > 0) => $"Defender XDR is connected; {Checks(report.Count(Outcome.Quiet))} had nothing to look at.",
            _ => "Defender XDR is connected, and every check passed.",
        };
    }

    /// <summary>pass, fail, waiting or error: the colour of the whole run.</summary>
    public static string Tone(VerificationReport report) =>
        report.Count(Outcome.Fail) > 0 ? "fail"
        : report.Count(Outcome.Error) > 0 ? "error"
        : report.Count(Outcome.Waiting) > 0 ? "waiting"
        : "pass";

    /// <summary>An outcome for people: "waiting for a person".</summary>
    public static string Say(CheckResult result) => result switch
    {
        { Outcome: Outcome.Waiting, Verdict.WaitingFor: WaitingFor.Person } => "waiting for a person",
        { Outcome: Outcome.Waiting } => "waiting",
        { Outcome: Outcome.NotApplicable } => "not applicable",
        _ => OutcomeWord.Of(result.Verdict),
    };

    public static string Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "never";

    /// <summary>"1 check", "3 checks".</summary>
    public static string Checks(int count) => count == 1 ? "1 check" : $"{count} checks";

    /// <summary>Worst first: what somebody must act on, then what to know, then what is well.</summary>
    public static int Rank(Outcome outcome) => outcome switch
    {
        Outcome.Fail => 0,
        Outcome.Error => 1,
        Outcome.Waiting => 2,
        Outcome.Quiet => 3,
        Outcome.Pass => 4,
        _ => 5,
    };
}
