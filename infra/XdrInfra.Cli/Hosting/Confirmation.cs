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
    public static async Task RequireAsync(CliContext context, string command, bool yes, string question, CancellationToken cancellationToken)
    {
        if (yes)
        {
            return;
        }

        Foresee(context, command, yes);
        context.Out.Write($"{question} [y/N] ");
        if (await AnswerAsync(context, cancellationToken) is not ("y" or "Y" or "yes"))
        {
            throw new UserFailure(ExitCode.Cancelled, CliFindings.NotConfirmed());
        }
    }

    private static async Task<string?> AnswerAsync(CliContext context, CancellationToken cancellationToken)
    {
        var answer = await LineAsync(context, cancellationToken);
        if (answer is null)
        {
            context.Out.WriteLine();   // neither Ctrl-C nor Ctrl-D ends the line of the question
        }

        return answer?.Trim();
    }

    // A terminal goes on waiting for the end of the line after Ctrl-C; nobody here does.
    private static async Task<string?> LineAsync(CliContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(context.ReadLine, cancellationToken).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
