using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Hosting;

/// <summary>Says clearly what this version does only on the embedded Azure.</summary>
internal static class RequireLocal
{
    /// <exception cref="UserFailure">The command was asked to deploy to a real cloud.</exception>
    public static void ToDeploy(string command, bool local) => Require(local, CliFindings.OnlyLocal(command));

    private static void Require(bool local, Finding otherwise)
    {
        if (!local)
        {
            throw new UserFailure(ExitCode.Usage, otherwise);
        }
    }
}
