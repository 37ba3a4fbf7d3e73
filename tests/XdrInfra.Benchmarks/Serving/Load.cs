using System.Diagnostics;

namespace XdrInfra.Benchmarks.Serving;

/// <summary>Eight connections that ask as fast as they are answered.</summary>
internal static class Load
{
    private const int Connections = 8;

    /// <summary>Requests per second.</summary>
    public static async Task<double> RunAsync(int port, byte[] certificate, RequestMix mix, TimeSpan time)
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => KeepAliveConnection.OpenAsync(port, certificate)));
        try
        {
            var watch = Stopwatch.StartNew();
            var counts = await Task.WhenAll(connections.Select((connection, number) => Task.Run(() => AskAsync(connection, mix.Of(number), watch, time))));
            return counts.Sum() / watch.Elapsed.TotalSeconds;
        }
        finally
        {
            foreach (var connection in connections)
            {
                connection.Dispose();
            }
        }
    }

    private static async Task<long> AskAsync(KeepAliveConnection connection, IReadOnlyList<byte[]> requests, Stopwatch watch, TimeSpan time)
    {
        for (var count = 0L; ; count++)
        {
            if (watch.Elapsed >= time)
            {
                return count;
            }

            if (await connection.SendAsync(requests[(int)(count % requests.Count)]) is var status and not (200 or 201))
            {
                throw new InvalidOperationException($"A request was answered {status}.");
            }
        }
    }
}
