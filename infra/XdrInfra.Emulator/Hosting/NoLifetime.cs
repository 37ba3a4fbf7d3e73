using Microsoft.Extensions.Hosting;

namespace XdrInfra.Emulator.Hosting;

/// <summary>Leaves Ctrl-C to the program that the emulator is embedded in.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
