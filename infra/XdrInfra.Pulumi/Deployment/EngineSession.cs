using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Deployment;

/// <summary>A program's line to the engine that started it.</summary>
public sealed class EngineSession(ProgramStart start) : IAsyncDisposable
{
    // The last messages of a program whose engine is gone are not worth more.
    private static readonly TimeSpan FlushLimit = TimeSpan.FromSeconds(5);

    private readonly EngineLog _log = new(start.EngineAddress);
    private readonly RpcChannel _engine = new(start.EngineAddress);
    private readonly RpcChannel _monitor = new(start.MonitorAddress);

    /// <summary>What the user sees.</summary>
    public IEngineLog Log => _log;

    /// <summary>Registers the whole plan, or nothing, or ends without the signal that lets the engine delete. Every failure is told to the user here.</summary>
    public async Task<DeploymentOutcome> DeployAsync(DeploymentPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            if (PlanCheck.Problems(plan) is { Count: > 0 } problems)
            {
                return Report(problems);
            }

            await RequireEngineAsync(plan.EngineVersions, cancellationToken);
            var complete = await new DeploymentRun(_monitor, start, plan).RunAsync(cancellationToken);
            return complete ? DeploymentOutcome.Deployed : DeploymentOutcome.AlreadyReported;
        }
        catch (RegistrationException error)
        {
            return Report(error.Refusals.Select(refusal => (refusal.Code, $"The resource '{refusal.Resource}' was refused: {refusal.Message}")));
        }
        catch (RpcException error)
        {
            return Report([(error.Code, $"The engine refused the program: {error.Message}")]);
        }
        catch (OperationCanceledException)
        {
            return DeploymentOutcome.AlreadyReported;
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(FlushLimit);
        await _log.FlushAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _log.DisposeAsync();
        _engine.Dispose();
        _monitor.Dispose();
    }

    private async Task RequireEngineAsync(string versions, CancellationToken cancellationToken)
    {
        if (versions.Length == 0)
        {
            return;
        }

        try
        {
            await _engine.CallAsync(EngineMethods.RequirePulumiVersion, new RequirePulumiVersionRequest { PulumiVersionRange = versions }, cancellationToken);
        }
        catch (RpcException error) when (error.Code == RpcCode.Unimplemented)
        {
            throw new RpcException(RpcCode.FailedPrecondition, $"it is too old to say its version; install a Pulumi CLI {versions}.", error);
        }
    }

    private DeploymentOutcome Report(IEnumerable<string> problems)
    {
        foreach (var problem in problems)
        {
            _log.Write(Hosting.LogSeverity.Error, problem);
        }

        return DeploymentOutcome.AlreadyReported;
    }

    // A monitor that shuts down has shown its reason already; saying "unavailable" below it would hide that.
    private DeploymentOutcome Report(IEnumerable<(RpcCode Code, string Message)> failures) =>
        Report(failures.Where(failure => failure.Code is not (RpcCode.Unavailable or RpcCode.Cancelled)).Select(failure => failure.Message));
}
