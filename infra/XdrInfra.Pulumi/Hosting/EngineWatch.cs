using System.Net.Sockets;
using XdrInfra.Pulumi.Rpc;

namespace XdrInfra.Pulumi.Hosting;

/// <summary>Notices that the engine is gone. An engine that is killed stops its plugins no more, and a plugin built from source hangs below a process that does.</summary>
internal sealed class EngineWatch(RpcServer server, Func<string?> engineAddress, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>Ends when no connection to this plugin is open and nobody listens at the engine's address.</summary>
    public async Task WaitUntilGoneAsync(CancellationToken cancellationToken)
    {
        do
        {
            await Task.Delay(Interval, time, cancellationToken);
        }
        while (server.ConnectionCount > 0 || engineAddress() is not { } address || await ListensAsync(address, cancellationToken));
    }

    private static async Task<bool> ListensAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            var uri = new Uri($"tcp://{address}");
            using var client = new TcpClient();
            await client.ConnectAsync(uri.Host, uri.Port, cancellationToken);
            return true;
        }
        catch (Exception error) when (error is SocketException or UriFormatException)
        {
            return false;
        }
    }
}
