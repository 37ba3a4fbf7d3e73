using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Hosting;

/// <summary>Asks before something is let go. Without a terminal nothing asks: then --yes is the answer, or there is none.</summary>
internal static class Confirmation
{
    /// <exception cref="UserFailure">Nobody said yes.</exception>
    public static void Require(CliContext context, string command, bool yes, string question)
    {
        if (yes)
        {
            return;
        }

        if (!context.IsInteractive)
        {
            throw new UserFailure(ExitCode.Usage, CliFindings.NeedsYes(command));
        }

        context.Out.Write($"{question} [y/N] ");
        if (context.ReadLine()?.Trim() is not ("y" or "Y" or "yes"))
        {
            throw new UserFailure(ExitCode.Cancelled, CliFindings.NotConfirmed());
        }
    }
}
