using System.Collections.Concurrent;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Deployment;

/// <summary>Registers a plan: each resource as soon as its predecessors are, then the outputs, then the signal that nothing more comes.</summary>
/// <remarks>Every way out but the last line leaves the engine without the signal, so that it deletes nothing.</remarks>
internal sealed class DeploymentRun(RpcChannel monitor, ProgramStart start, DeploymentPlan plan)
{
    private readonly Dictionary<string, Task<RegisteredResource>> _registrations = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Refusal> _refusals = new();
    private volatile bool _incomplete;

    /// <summary>True if everything was registered; false if the engine goes on in spite of a failed resource. Throws <see cref="RegistrationException"/> otherwise.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var stack = await CallAsync(Registration.OfStack(start), cancellationToken);
        Start(stack.Urn, cancellationToken);
        await FinishAsync();
        var outputs = new PlanResolver(Registered).Resolve(plan.Outputs);
        await monitor.CallAsync(
            MonitorMethods.RegisterResourceOutputs,
            new RegisterResourceOutputsRequest { Urn = stack.Urn, Outputs = PropertyWriter.Write(outputs) },
            cancellationToken);
        if (_incomplete)
        {
            return false;
        }

        await SignalAsync(cancellationToken);
        return true;
    }

    // Everything under way comes to its end first, and every refusal counts.
    private async Task FinishAsync()
    {
        try
        {
            await Task.WhenAll(_registrations.Values);
        }
        catch (Exception error) when (error is RpcException or OperationCanceledException && !_refusals.IsEmpty)
        {
            throw new RegistrationException([.. _refusals]);
        }
    }

    private RegisteredResource Registered(string name) => _registrations[name].Result;   // awaited by every caller

    private void Start(string stackUrn, CancellationToken cancellationToken)
    {
        // A task looks for its predecessors at once, so all of them exist before the first one runs.
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        foreach (var resource in plan.Resources)
        {
            _registrations.Add(resource.Name, RegisterAsync(gate.Task, resource, stackUrn, cancellationToken));
        }

        gate.SetResult();
    }

    private async Task<RegisteredResource> RegisterAsync(Task gate, PlannedResource resource, string stackUrn, CancellationToken cancellationToken)
    {
        await gate;
        await Task.WhenAll(resource.Predecessors.Select(name => _registrations[name]));
        if (!_refusals.IsEmpty)
        {
            throw new OperationCanceledException("Another registration failed.");
        }

        try
        {
            return await CallAsync(Registration.Of(resource, stackUrn, Registered), cancellationToken);
        }
        catch (RpcException error)
        {
            _refusals.Enqueue(new Refusal(resource.Name, error.Code, error.Message));
            throw;
        }
    }

    private async Task<RegisteredResource> CallAsync(RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        var answer = await monitor.CallAsync(MonitorMethods.RegisterResource, request, cancellationToken);
        var failed = answer.Result != Result.Success;
        if (failed)
        {
            _incomplete = true;
        }

        // Older engines leave a resource out (a target, a destroy that runs the program) without saying so; but what has no id was not made.
        var wasLeftOut = answer.Unknown || request.Custom && answer.Id.Length == 0;
        return new RegisteredResource(answer.Urn, answer.Id, PropertyReader.Read(answer.Object), start.IsPreview || failed || wasLeftOut);
    }

    // An engine that does not know the signal takes a good end of the process for it.
    private async Task SignalAsync(CancellationToken cancellationToken)
    {
        try
        {
            await monitor.CallAsync(MonitorMethods.SignalAndWaitForShutdown, new(), cancellationToken);
        }
        catch (RpcException error) when (error.Code == RpcCode.Unimplemented)
        {
            // As above.
        }
    }
}
