using System.Globalization;
using System.Threading.Channels;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Provider;

namespace XdrInfra.Testing.Engine;

/// <summary>A provider behind its real host, as if the engine had started its process.</summary>
internal sealed class ProviderProcess : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PortLine _output = new();
    private readonly Task _running;

    public ProviderProcess(IProvider provider, string engineAddress) =>
        _running = PluginHost.RunAsync(provider, new PluginStart(engineAddress), _output, TimeProvider.System, _stop.Token);

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
        private readonly Channel<int> _port = Channel.CreateUnbounded<int>();

        public ValueTask<int> PortAsync() => _port.Reader.ReadAsync();

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            _port.Writer.TryWrite(int.Parse(ToString().Split('\n')[0], CultureInfo.InvariantCulture));
            return Task.CompletedTask;
        }
    }
}
