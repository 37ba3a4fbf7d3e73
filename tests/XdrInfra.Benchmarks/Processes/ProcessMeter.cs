using System.ComponentModel;
using System.Diagnostics;

namespace XdrInfra.Benchmarks.Processes;

/// <summary>Runs a process and looks at it while it lives: what it used is gone with it.</summary>
internal static class ProcessMeter
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    public static async Task<ProcessFigures> RunAsync(string file, IReadOnlyList<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{file}' did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(Glance))
        {
            (cpu, peak) = Look(process, cpu, peak);
        }

        var wall = watch.Elapsed;
        var (text, problem) = (await output, await error);
        return process.ExitCode == 0
            ? new(wall, cpu, peak, text)
            : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{text}\n{problem}");
    }

    private static (TimeSpan Cpu, long Peak) Look(Process process, TimeSpan cpu, long peak)
    {
        try
        {
            process.Refresh();
            return (process.TotalProcessorTime, Math.Max(peak, process.PeakWorkingSet64));
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            return (cpu, peak);   // it ended between the two looks
        }
    }
}
