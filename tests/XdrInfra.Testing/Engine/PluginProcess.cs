using System.Globalization;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Provider;

namespace XdrInfra.Testing.Engine;

/// <summary>A provider or a policy pack behind its real host, as if the engine had started its process.</summary>
internal sealed class PluginProcess : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PortLine _output = new();
    private readonly Task _running;

    private PluginProcess(Func<TextWriter, CancellationToken, Task> run) => _running = run(_output, _stop.Token);

    public static PluginProcess Start(IProvider provider, string engineAddress) =>
        new((output, stop) => PluginHost.RunAsync(provider, new PluginStart(engineAddress), output, TimeProvider.System, stop));

    public static PluginProcess Start(IPolicyPack pack, string engineAddress) =>
        new((output, stop) => PluginHost.RunAsync(pack, new PluginStart(engineAddress), output, TimeProvider.System, stop));

    public async Task<string> AddressAsync() => $"127.0.0.1:{await _output.PortAsync()}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
        await _output.DisposeAsync();
    }

    private sealed class PortLine : StringWriter
    {
        private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<int> PortAsync() => _port.Task;

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            _port.TrySetResult(int.Parse(ToString().Split('\n')[0], CultureInfo.InvariantCulture));
            return Task.CompletedTask;
        }
    }
}
