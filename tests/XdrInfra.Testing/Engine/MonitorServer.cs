using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Testing.Engine;

/// <summary>The resource monitor: what the program talks to.</summary>
internal sealed class MonitorServer(EnginePlugins plugins, ResourceSteps steps) : IAsyncDisposable
{
    // What a real monitor answers to everything that still waits after a failure.
    private const string ShutDown = "resource monitor shut down while waiting on step's done channel";

    private readonly RpcServer _server = new();
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Address => $"127.0.0.1:{_server.Port}";

    public static async Task<MonitorServer> StartAsync(EnginePlugins plugins, ResourceSteps steps)
    {
        var monitor = new MonitorServer(plugins, steps);
        monitor._server.Offer(MonitorMethods.RegisterResource, (request, stop) => monitor.AliveAsync(() => monitor.RegisterAsync(request), stop));
        monitor._server.Offer(MonitorMethods.RegisterResourceOutputs, (request, stop) => monitor.AliveAsync(() => monitor.RegisterOutputsAsync(request), stop));
        monitor._server.Offer(MonitorMethods.SignalAndWaitForShutdown, (request, stop) => monitor.AliveAsync(() => monitor.SignalAsync(request), stop));
        await monitor._server.StartAsync(CancellationToken.None);
        _ = monitor.InterruptAsync();
        return monitor;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    // Ctrl-C: the provider is told, what it works on ends, and nothing else begins.
    private async Task InterruptAsync()
    {
        if (plugins.Options.Interrupted is { } interrupted)
        {
            await interrupted;
            await plugins.Provider.CallAsync(ProviderMethods.Cancel, new Empty());
        }
    }

    // A killed engine answers nothing any more.
    private async Task<T> AliveAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (EngineGoneException)
        {
            _ = _server.DisposeAsync().AsTask();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw;
        }
    }

    private async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request)
    {
        if (plugins.Options.BeforeAnswer is { } before)
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
            plugins.Run.AddProblem($"{request.Type} {request.Name}: {error.Message}");
            plugins.Run.IsRefused = true;
            if (plugins.Options.ContinueOnError && error.IsApply)
            {
                return new RegisterResourceResponse { Urn = error.Urn, Object = new Struct(), Result = Result.Fail };
            }

            _failed.TrySetResult();
            throw new RpcException(RpcCode.Unavailable, ShutDown);
        }
    }

    private async Task<Empty> RegisterOutputsAsync(RegisterResourceOutputsRequest request)
    {
        if (plugins.Options.BeforeOutputs is { } before)
        {
            await before();
        }

        plugins.Run.Outputs = PropertyReader.Read(request.Outputs);
        Note("RegisterResourceOutputs", "", request);
        if (plugins.Policies is { } policies && plugins.Run.Problems.Count == 0)
        {
            await policies.AnalyzeStackAsync(steps.Registered);
        }

        return new Empty();
    }

    // After an error the engine shuts down instead of waiting for the end of the work.
    private async Task<Empty> SignalAsync(Empty request)
    {
        if (plugins.Options.BeforeSignal is { } before)
        {
            await before();
        }

        if (plugins.Run.IsRefused)
        {
            throw new RpcException(RpcCode.Unavailable, ShutDown);
        }

        plugins.Run.Signalled = true;
        Note("SignalAndWaitForShutdown", "", request);
        return new Empty();
    }

    private void Note(string call, string subject, IMessage request)
    {
        plugins.Run.Add(new EngineCall("program", "engine", call, subject, JsonFormatter.Default.Format(request)));
        plugins.Options.AfterAnswer(subject);
    }
}
