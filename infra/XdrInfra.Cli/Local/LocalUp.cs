using XdrInfra.Cli.Checking;
using XdrInfra.Cli.Connecting;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Verifying;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;
using XdrInfra.Model.Settings;
using XdrInfra.Resources.Engine;

namespace XdrInfra.Cli.Local;

/// <summary>The main job on the embedded Azure: settings, graph, rules, deployment, data, checks, verdict.</summary>
internal sealed class LocalUp(CliContext context, Narrator narrator)
{
    /// <summary>A change that is on its way in the embedded Azure has arrived by then.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(3);

    public async Task<ExitCode> RunAsync(string stack, LocalUpOptions options, CancellationToken cancellationToken)
    {
        narrator.Title($"xdr up {stack} --local: everything happens in the embedded Azure on this machine");
        var loaded = Gate.Pass(context, stack, narrator);
        await using var world = await LocalWorld.OpenAsync(context, loaded, options.Azure, cancellationToken);
        narrator.Done("Azure", $"{world.Azure.Host.Address} (state in {Path.GetRelativePath(context.WorkingDirectory, loaded.Project.State(stack))})");
        var deployed = await new LocalDeployment(context, loaded, world.Azure, world.State, narrator).UpAsync(options.Targets, cancellationToken);
        Tell(deployed);
        if (deployed.ExitCode != ExitCode.Success)
        {
            return deployed.ExitCode;
        }

        if (Outputs.Find(deployed, "workspaceId") is not { } workspaceId)
        {
            narrator.Done("Data", "none: the targets leave the workspace out");
            return ExitCode.Success;
        }

        ConnectorText.Write(narrator, Outputs.Find(deployed, "connectorState"), Outputs.List(deployed, "portalSteps"));
        await new DataArrival(narrator, loaded, world.Azure, new LocalPerson(world.Azure)).RunAsync(workspaceId, cancellationToken);
        return options.Verify is { } verify
            ? await Verification.RunAsync(context, loaded, world.Azure, Patient(verify, loaded.Settings), narrator, cancellationToken)
            : ExitCode.Success;
    }

    private static VerifyOptions Patient(VerifyOptions verify, StackSettings settings)
    {
        var wait = VerifyOptions.WaitOf(settings);
        return verify with { Wait = wait < LongestWait ? wait : LongestWait, WaitsForTimeOnly = true };
    }

    private void Tell(EngineResult deployed)
    {
        PlanText.Findings(narrator, deployed.Findings);
        if (deployed.ExitCode != ExitCode.Success)
        {
            narrator.Failed("Deploy", $"{ResultText.Of(deployed)}; run the same command again to go on");
            return;
        }

        var count = ChangeWords.CountDone(deployed.Changes);
        narrator.Done("Deploy", deployed.NothingChanged ? ChangeWords.Unchanged(count) : count);
    }
}
