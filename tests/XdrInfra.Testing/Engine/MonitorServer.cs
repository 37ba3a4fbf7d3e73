using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Testing.Engine;

/// <summary>The resource monitor: what the program talks to.</summary>
internal sealed class MonitorServer(EngineRun run, ResourceSteps steps, EngineOptions options) : IAsyncDisposable
{
    // What a real monitor answers to everything that still waits after a failure.
    private const string ShutDown = "resource monitor shut down while waiting on step's done channel";

    private readonly RpcServer _server = new();
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Address => $"127.0.0.1:{_server.Port}";

    public static async Task<MonitorServer> StartAsync(EngineRun run, ResourceSteps steps, EngineOptions options)
    {
        var monitor = new MonitorServer(run, steps, options);
        monitor._server.Offer(MonitorMethods.RegisterResource, (request, _) => monitor.RegisterAsync(request));
        monitor._server.Offer(MonitorMethods.RegisterResourceOutputs, (request, _) => Task.FromResult(monitor.RegisterOutputs(request)));
        monitor._server.Offer(MonitorMethods.SignalAndWaitForShutdown, (request, _) => Task.FromResult(monitor.Signal(request)));
        await monitor._server.StartAsync(CancellationToken.None);
        return monitor;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request)
    {
        if (options.BeforeAnswer is { } before)
        {
            await before(request.Name);
        }

        var step = steps.RegisterAsync(request);
        if (await Task.WhenAny(step, _failed.Task) != step)
        {
            throw new RpcException(RpcCode.Unavailable, ShutDown);
        }

        var answer = await AnswerAsync(request, step);
        Note("RegisterResource", request.Name, request);
        return answer;
    }

    private async Task<RegisterResourceResponse> AnswerAsync(RegisterResourceRequest request, Task<RegisterResourceResponse> step)
    {
        try
        {
            return await step;
        }
        catch (StepFailedException error)
        {
            run.AddProblem($"{request.Type} {request.Name}: {error.Message}");
            if (options.ContinueOnError && error.IsApply)
            {
                return new RegisterResourceResponse { Urn = error.Urn, Object = new Struct(), Result = Result.Fail };
            }

            _failed.TrySetResult();
            throw new RpcException(RpcCode.Unavailable, ShutDown);
        }
    }

    private Empty RegisterOutputs(RegisterResourceOutputsRequest request)
    {
        run.Outputs = PropertyReader.Read(request.Outputs);
        Note("RegisterResourceOutputs", "", request);
        return new Empty();
    }

    private Empty Signal(Empty request)
    {
        run.Signalled = true;
        Note("SignalAndWaitForShutdown", "", request);
        return new Empty();
    }

    private void Note(string call, string subject, IMessage request) =>
        run.Add(new EngineCall("program", "engine", call, subject, JsonFormatter.Default.Format(request)));
}
