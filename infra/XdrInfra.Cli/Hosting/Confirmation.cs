using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Hosting;

/// <summary>Asks before something is let go. Without a terminal nothing asks: then --yes is the answer, or there is none.</summary>
internal static class Confirmation
{
    /// <summary>Fails at once where a later question could not be answered.</summary>
    /// <exception cref="UserFailure">There is nobody to ask, and no --yes.</exception>
    public static void Foresee(CliContext context, string command, bool yes)
    {
        if (!yes && !context.IsInteractive)
        {
            throw new UserFailure(ExitCode.Usage, CliFindings.NeedsYes(command));
        }
    }

    /// <exception cref="UserFailure">Nobody said yes.</exception>
    public static void Require(CliContext context, string command, bool yes, string question)
    {
        if (yes)
        {
            return;
        }

        Foresee(context, command, yes);
        context.Out.Write($"{question} [y/N] ");
        if (context.ReadLine()?.Trim() is not ("y" or "Y" or "yes"))
        {
            throw new UserFailure(ExitCode.Cancelled, CliFindings.NotConfirmed());
        }
    }
}
