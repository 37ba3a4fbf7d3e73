using XdrInfra.Azure.Errors;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Local;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Connecting;

/// <summary>A command that only asks: it opens the stack's Azure, and what stops it is never called a failed deployment.</summary>
internal static class Question
{
    public static async Task<ExitCode> AskAsync(
        CliContext context, LoadedStack stack, LocalOptions? local, Func<IStackAzure, Task<ExitCode>> ask, CancellationToken cancellationToken)
    {
        try
        {
            await using IStackAzure azure = local is null
                ? await CloudAzure.SignInAsync(context, stack.Settings, cancellationToken)
                : await LocalAzure.StartAsync(context, stack, local, cancellationToken);
            return await ask(azure);
        }
        catch (AzureFailure failure)
        {
            throw new UserFailure(Exit(failure.ExitCode), failure.ToFinding(Location.None));
        }
        catch (UserFailure failure) when (failure.ExitCode == ExitCode.DeploymentFailed)
        {
            throw new UserFailure(ExitCode.CheckFailed, failure.Findings);
        }
    }

    /// <summary>A question that got no answer is a check that failed.</summary>
    public static ExitCode Exit(ExitCode exit) => exit == ExitCode.DeploymentFailed ? ExitCode.CheckFailed : exit;
}
