using XdrInfra.Verify.Running;

namespace XdrInfra.Cli.Drawing;

/// <summary>Tells what the checks are doing.</summary>
internal sealed class CheckNarration(Narrator narrator) : IProgress<CheckProgress>
{
    public void Report(CheckProgress value)
    {
        switch (value)
        {
            case CheckProgress.Started started:
                narrator.Now($"Running {started.Checks} checks");
                break;
            case CheckProgress.Asking asking:
                narrator.Now($"Asking: {asking.Question}");
                break;
            case CheckProgress.WaitingAgain waiting:
                narrator.Now($"{waiting.Checks.Count} {(waiting.Checks.Count == 1 ? "check waits" : "checks wait")}; asking again in {waiting.Pause.TotalSeconds:0} s, {waiting.Left.TotalMinutes:0} min left");
                break;
            default:
                break;
        }
    }
}
