using System.Globalization;
using System.Runtime.InteropServices;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;

namespace XdrInfra.Pulumi.Hosting;

/// <summary>Runs a provider or a policy pack as the engine expects it: listen, print the port, answer until told to stop.</summary>
public static class PluginHost
{
    // The engine kills a plugin five seconds after the signal.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(3);

    /// <summary>Runs a provider until SIGINT, SIGTERM, the token, or the end of the engine.</summary>
    /// <param name="provider">Answers.</param>
    /// <param name="start">How the engine started this process.</param>
    /// <param name="output">Gets the port as its one line.</param>
    /// <param name="time">The clock of limits and deadlines.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task RunAsync(
        IProvider provider, PluginStart start, TextWriter output, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var log = new EngineLog(start.EngineAddress);
        using var service = new ProviderService(provider, log);
        await RunAsync(service, log, start, output, time, cancellationToken);
    }

    /// <summary>Runs a policy pack until SIGINT, SIGTERM, the token, or the end of the engine.</summary>
    /// <inheritdoc cref="RunAsync(IProvider, PluginStart, TextWriter, TimeProvider, CancellationToken)"/>
    public static async Task RunAsync(
        IPolicyPack pack, PluginStart start, TextWriter output, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var log = new EngineLog(start.EngineAddress);
        using var service = new PolicyService(pack, log);
        await RunAsync(service, log, start, output, time, cancellationToken);
    }

    private static async Task RunAsync(
        IPluginService service, EngineLog log, PluginStart start, TextWriter output, TimeProvider time, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var interrupt = StopOn(PosixSignal.SIGINT, stop);
        using var terminate = StopOn(PosixSignal.SIGTERM, stop);
        await using var server = new RpcServer(time);
        service.OfferOn(server);
        await server.StartAsync(stop.Token);

        // One line, ended the same way on every system: the engine reads it and nothing after it.
        await output.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{server.Port}\n"));
        await output.FlushAsync(CancellationToken.None);

        // Whoever starts a plugin by hand, without an address, ends it by hand: engines attach to it run after run.
        await WaitAsync(new EngineWatch(server, () => start.EngineAddress is null ? null : log.Address, time), stop.Token);
        using var limit = new CancellationTokenSource(StopLimit, time);
        await server.StopAsync(limit.Token);
    }

    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;   // the process ends by itself, after its answers
            stop.Cancel();
        });

    private static async Task WaitAsync(EngineWatch watch, CancellationToken cancellationToken)
    {
        try
        {
            await watch.WaitUntilGoneAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to stop.
        }
    }
}
