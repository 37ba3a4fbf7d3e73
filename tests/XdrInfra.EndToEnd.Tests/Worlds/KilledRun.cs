using System.Diagnostics;
using System.Text.RegularExpressions;

namespace XdrInfra.EndToEnd.Tests.Worlds;

/// <summary>A run of xdr in a process of its own that is killed as soon as Azure has kept so many changes; nothing of it gets to tidy up.</summary>
internal static partial class KilledRun
{
    // The scenario and the clock are the first two changes of a fresh Azure.
    private const int BeforeTheRun = 2;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static async Task OfAsync(string folder, string scenario, int writes)
    {
        var azure = Directory.CreateDirectory(Path.Combine(folder, ".xdr", "dev", "azure")).FullName;
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watch = new FileSystemWatcher(azure, "world.journal") { NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.FileName };
        watch.Changed += (_, changed) =>
        {
            if (Revision(changed.FullPath) >= BeforeTheRun + writes)
            {
                reached.TrySetResult();
            }
        };
        watch.EnableRaisingEvents = true;
        using var run = Start(folder, scenario);
        var said = run.StandardOutput.ReadToEndAsync();
        var ended = run.WaitForExitAsync();
        var first = await Task.WhenAny(reached.Task, ended).WaitAsync(Limit);
        run.Kill(entireProcessTree: true);
        await ended;
        first.ShouldBe(reached.Task, $"It ended before {writes} writes: {await said}");
    }

    private static Process Start(string folder, string scenario)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = false,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "xdr.dll"), "up", "dev", "--local", "--no-verify", "--scenario", scenario])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    /// <summary>The number of the last change that is on the disk.</summary>
    private static int Revision(string journal)
    {
        using var file = new FileStream(journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        return Revisions().Matches(reader.ReadToEnd()).Select(match => int.Parse(match.Groups["number"].Value)).DefaultIfEmpty().Max();
    }

    [GeneratedRegex(@"^[0-9a-f]{8} \{""revision"":(?<number>\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Revisions();
}
