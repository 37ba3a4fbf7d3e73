using XdrInfra.Cli.Connecting;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Verifying;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Pulumi;

/// <summary>The main job in the stack's own cloud: settings, graph, rules, deployment by Pulumi, checks, verdict.</summary>
internal sealed class CloudUp(CliContext context, Narrator narrator)
{
    private const string ConnectorType = "xdr:sentinel:DefenderXdrConnector";

    public async Task<ExitCode> RunAsync(string stack, CloudUpOptions options, CancellationToken cancellationToken)
    {
        narrator.Title($"xdr up {stack}");
        if (options.Verify is null)
        {
            var (_, only) = await DeployAsync(stack, options, cancellationToken);
            return only.ExitCode;
        }

        Confirmation.Foresee(context, "up", options.Yes);

        // Signed in first: a wrong tenant or a missing sign-in shall not come to light after the deployment.
        var settings = LoadedStack.Read(context, stack).Settings;
        await using var azure = await CloudAzure.SignInAsync(context, settings, cancellationToken);
        var (loaded, result) = await DeployAsync(stack, options, cancellationToken);
        return result.ExitCode == ExitCode.Success
            ? await narrator.WatchAsync(() => VerifyAsync(loaded, azure, Verify(options.Verify, loaded, result), cancellationToken))
            : result.ExitCode;
    }

    private async Task<(LoadedStack Stack, PulumiResult Result)> DeployAsync(string stack, CloudUpOptions options, CancellationToken cancellationToken)
    {
        var deployed = await new CloudDeployment(context, narrator).UpAsync(stack, options, cancellationToken);
        if (deployed.Result.ExitCode == ExitCode.Success)
        {
            ConnectorText.Write(narrator, deployed.Result.Output("connectorState"), deployed.Result.OutputList("portalSteps"));
        }

        return deployed;
    }

    private async Task<ExitCode> VerifyAsync(LoadedStack stack, CloudAzure azure, VerifyOptions options, CancellationToken cancellationToken)
    {
        if (azure.Clients.Endpoints.IsEmulated)
        {
            options = options with { DeployedAt = null };   // days pass in a moment there
            await new DataArrival(narrator, stack, azure, new DistantPerson(azure)).RunAsync(StackWorkspace.Path(stack), cancellationToken);
        }

        return await Verification.RunAsync(context, stack, azure, options, narrator, cancellationToken);
    }

    // A connector that this run made has had no time yet: what it has not brought is waited for, not a failure.
    private VerifyOptions Verify(VerifyOptions options, LoadedStack stack, PulumiResult result) => options with
    {
        Wait = VerifyOptions.WaitOf(stack.Settings),
        DeployedAt = result.Changes.Any(change => change is { Type: ConnectorType, Kind: ChangeKind.Create }) ? context.Time.GetUtcNow() : null,
    };
}
