using System.Diagnostics;
using System.Globalization;
using XdrInfra.Pulumi.Rpc;

namespace XdrInfra.Benchmarks.Wire;

/// <summary>A plugin in a process of its own, started as the engine starts it, with what it costs.</summary>
internal sealed class MeasuredPlugin : IDisposable
{
    private readonly Process _process;

    private MeasuredPlugin(Process process, TimeSpan toPortLine, int port)
    {
        (_process, ToPortLine) = (process, toPortLine);
        Channel = new RpcChannel(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
    }

    /// <summary>From the start of the process to the line with its port.</summary>
    public TimeSpan ToPortLine { get; }

    public RpcChannel Channel { get; }

    public static async Task<MeasuredPlugin> StartAsync(string file, IReadOnlyList<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException($"'{file}' did not start.");
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"'{file}' printed no port.");
        return new MeasuredPlugin(process, watch.Elapsed, int.Parse(line, CultureInfo.InvariantCulture));
    }

    /// <summary>Processor time and peak memory so far.</summary>
    public (TimeSpan Cpu, double PeakMebibytes) Cost()
    {
        _process.Refresh();
        return (_process.TotalProcessorTime, _process.PeakWorkingSet64 / (1024.0 * 1024.0));
    }

    public void Dispose()
    {
        Channel.Dispose();
        _process.Kill();
        _process.Dispose();
    }
}
