using System.CommandLine;
using XdrInfra.Azure.Errors;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Hosting;

/// <summary>The outermost frame: arguments in, exit code out. The only place that turns an exception into words.</summary>
public static class XdrCli
{
    public static async Task<ExitCode> RunAsync(string[] args, CliContext context, CancellationToken cancellationToken = default)
    {
        var root = CommandSet.Root(context);
        var globals = new GlobalOptions();
        globals.AddTo(root);
        var parsed = root.Parse(args);
        globals.Apply(parsed, context);
        var invocation = new InvocationConfiguration
        {
            Output = context.Out,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = InterruptionLimit.Of(parsed),
        };

        try
        {
            return (ExitCode)await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (UserFailure failure)
        {
            FindingText.Write(context.Error, failure.Findings);
            return failure.ExitCode;
        }
        catch (AzureFailure failure)
        {
            FindingText.Write(context.Error, [failure.ToFinding(Location.None)]);
            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            context.Error.WriteLine("Cancelled. What was done so far is recorded; run the same command again to go on.");
            return ExitCode.Cancelled;
        }
#pragma warning disable CA1031 // The outermost frame: anything else is a bug of ours and has its own exit code.
        catch (Exception bug)
        {
            BugReport.Write(context.Error, bug);
            return ExitCode.Bug;
        }
#pragma warning restore CA1031
        finally
        {
            context.Log.Save(context.Files);
        }
    }
}
