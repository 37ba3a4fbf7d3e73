using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Hosting;

/// <summary>Says clearly what this version does only on the embedded Azure.</summary>
internal static class RequireLocal
{
    /// <exception cref="UserFailure">The command was asked to deploy to a real cloud.</exception>
    public static void Of(string command, bool local)
    {
        if (!local)
        {
            throw new UserFailure(ExitCode.Usage, CliFindings.OnlyLocal(command));
        }
    }
}
