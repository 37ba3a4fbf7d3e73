using XdrInfra.Cli.Checking;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Verifying;
using XdrInfra.Model.Findings;
using XdrInfra.Resources.Engine;

namespace XdrInfra.Cli.Local;

/// <summary>The main job on the embedded Azure: settings, graph, rules, deployment, data, checks, verdict.</summary>
internal sealed class LocalUp(CliContext context, Narrator narrator)
{
    public async Task<ExitCode> RunAsync(string stack, LocalUpOptions options, CancellationToken cancellationToken)
    {
        narrator.Title($"xdr up {stack} --local: everything happens in the embedded Azure on this machine");
        var loaded = Gate.Pass(context, stack, narrator);
        await using var world = await LocalWorld.OpenAsync(context, loaded, options.Azure, cancellationToken);
        narrator.Done("Azure", $"{world.Azure.Host.Address} (state in {Path.GetRelativePath(context.WorkingDirectory, loaded.Project.State(stack))})");
        var deployed = await new LocalDeployment(loaded, world.Azure, world.State, narrator).UpAsync(options.Targets, cancellationToken);
        Tell(deployed);
        if (deployed.ExitCode != ExitCode.Success)
        {
            return deployed.ExitCode;
        }

        await DataAsync(loaded, world.Azure, deployed, cancellationToken);
        return options.Verify is { } verify ? await VerifyAsync(loaded, world.Azure, verify, cancellationToken) : ExitCode.Success;
    }

    private void Tell(EngineResult deployed)
    {
        PlanText.Findings(narrator, deployed.Findings);
        if (deployed.ExitCode != ExitCode.Success)
        {
            narrator.Failed("Deploy", $"{ChangeWords.Count(deployed.Changes)}; run the same command again to go on");
            return;
        }

        narrator.Done("Deploy", deployed.NothingChanged ? $"nothing to change: {ChangeWords.Count(deployed.Changes)}" : ChangeWords.Count(deployed.Changes));
    }

    private async Task DataAsync(LoadedStack stack, LocalAzure azure, EngineResult deployed, CancellationToken cancellationToken)
    {
        narrator.Now("Letting Defender data arrive");
        var workspaceId = Outputs.Text(deployed, "workspaceId");
        await LocalPerson.ConnectEventsAsync(azure, stack, workspaceId, cancellationToken);
        var passed = await LocalPerson.LetTimePassAsync(azure, cancellationToken);
        var rows = await LocalWorkspace.RowsAsync(azure, stack, cancellationToken);
        narrator.Done("Data", $"{rows.Rows:N0} rows in {rows.Tables} tables; {Durations.Text(passed)} passed in the embedded Azure");
    }

    private async Task<ExitCode> VerifyAsync(LoadedStack stack, LocalAzure azure, VerifyOptions options, CancellationToken cancellationToken)
    {
        var report = await Verification.RunAsync(context, stack, azure, options, narrator, cancellationToken);
        VerdictText.Write(narrator, report);
        ReportFiles.Write(context, narrator, report, options.ReportFolder);
        return report.ExitCode;
    }
}
