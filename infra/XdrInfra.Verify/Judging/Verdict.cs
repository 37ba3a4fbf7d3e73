using XdrInfra.Model.Findings;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Judging;

/// <summary>What an answer means for a check.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Evidence">One short sentence with numbers.</param>
public sealed record Verdict(Outcome Outcome, string Evidence)
{
    public WaitingFor WaitingFor { get; init; }

    /// <summary>What somebody must do next; the check's fix when null.</summary>
    public string? NextStep { get; init; }

    public DetailTable Details { get; init; } = DetailTable.Empty;

    /// <summary>True when rows that did come prove the verdict, so that missing rows cannot change it.</summary>
    public bool ProvenByRows { get; init; }

    /// <summary>What an error means for the exit code.</summary>
    public ExitCode ErrorExit { get; init; } = ExitCode.CheckFailed;

    /// <summary>What the verdict means for the exit code of a run.</summary>
    public ExitCode Exit => Outcome switch
    {
        Outcome.Fail => ExitCode.CheckFailed,
        Outcome.Waiting => ExitCode.Waiting,
        Outcome.Error => ErrorExit,
        _ => ExitCode.Success,
    };

    public static Verdict Pass(string evidence) => new(Outcome.Pass, evidence);

    public static Verdict Fail(string evidence) => new(Outcome.Fail, evidence);

    public static Verdict Quiet(string evidence) => new(Outcome.Quiet, evidence);

    public static Verdict NotApplicable(string evidence) => new(Outcome.NotApplicable, evidence);

    public static Verdict WaitingForTime(string evidence) => new(Outcome.Waiting, evidence) { WaitingFor = WaitingFor.Time };

    public static Verdict Error(string evidence, string step, ExitCode exit = ExitCode.CheckFailed) =>
        new(Outcome.Error, evidence) { NextStep = step, ErrorExit = exit };

    public static Verdict WaitingForPerson(string evidence, string step) =>
        new(Outcome.Waiting, evidence) { WaitingFor = WaitingFor.Person, NextStep = step };
}
