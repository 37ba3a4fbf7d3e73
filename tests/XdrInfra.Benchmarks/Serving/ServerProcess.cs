using System.Diagnostics;

namespace XdrInfra.Benchmarks.Serving;

/// <summary>A server in a process of its own, ended when disposed.</summary>
internal sealed class ServerProcess(Process process) : IAsyncDisposable
{
    public static ServerProcess Start(string file, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new ServerProcess(Process.Start(start) ?? throw new InvalidOperationException($"'{file}' did not start."));
    }

    public double PeakMebibytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / (1024.0 * 1024.0);
        }
    }

    /// <summary>Reads lines until one holds an address on this machine; its port.</summary>
    public async Task<int> PortAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("https://", StringComparison.Ordinal) is >= 0 and var at)
            {
                return new Uri(line[at..].Split(' ')[0].TrimEnd('.', ',')).Port;
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
