using Spectre.Console;
using XdrInfra.Model.Findings;
using XdrInfra.Verify.Running;

namespace XdrInfra.Cli.Drawing;

/// <summary>The table of checks and the verdict below it.</summary>
internal static class VerdictText
{
    public static void Write(Narrator narrator, VerificationReport report)
    {
        var line = $"{CheckTable.Count(report)} in {(report.FinishedAt - report.StartedAt).TotalSeconds:0.0} s";
        if (report.ExitCode == ExitCode.Success)
        {
            narrator.Done("Checks", line);
        }
        else
        {
            narrator.Warn("Checks", line);
        }

        if (!narrator.IsQuiet || report.ExitCode != ExitCode.Success)
        {
            narrator.Console.WriteLine();
            CheckTable.Write(narrator.Console, report);
            narrator.Console.WriteLine();
        }

        narrator.Console.WriteLine(Verdict(report));
    }

    private static string Verdict(VerificationReport report) => report.ExitCode switch
    {
        ExitCode.Success => $"Defender XDR is connected to {report.Workspace}, and the data proves it.",
        ExitCode.Waiting => $"Defender XDR is not proven to be connected to {report.Workspace} yet: what still waits is listed above.",
        _ => $"Defender XDR is not connected to {report.Workspace} as the stack asks: see above what to do.",
    };
}
