using System.Diagnostics;
using System.Text;

namespace XdrInfra.Cli.Pulumi;

/// <summary>Runs the Pulumi CLI and tells its events while it runs.</summary>
/// <param name="executable">The CLI.</param>
/// <param name="folder">The folder of Pulumi.yaml.</param>
/// <param name="time">Paces the looks at the event log.</param>
internal sealed class PulumiProcess(PulumiExecutable executable, string folder, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private const int KeptErrors = 64 * 1024;

    /// <param name="arguments">Makes the arguments, with the path of the event log.</param>
    /// <param name="report">Hears each event.</param>
    /// <param name="cancellationToken">Asks Pulumi to stop; the call returns when it has.</param>
    public async Task<PulumiEnd> RunAsync(Func<string, IReadOnlyList<string>> arguments, Action<PulumiEvent> report, CancellationToken cancellationToken)
    {
        var own = Directory.CreateTempSubdirectory("xdr-pulumi-");
        try
        {
            var log = Path.Combine(own.FullName, "events.jsonl");
            using var process = Start(arguments(log));
            var errors = LastAsync(process.StandardError);
            var output = LastAsync(process.StandardOutput);
            await FollowAsync(process, new EventLogTail(log), report, cancellationToken);
            await output;
            return new PulumiEnd(process.ExitCode, await errors);
        }
        finally
        {
            own.Delete(recursive: true);
        }
    }

    private async Task FollowAsync(Process process, EventLogTail tail, Action<PulumiEvent> report, CancellationToken cancellationToken)
    {
        var stop = new Interruption(time);
        var ended = process.WaitForExitAsync(CancellationToken.None);
        while (!ended.IsCompleted)
        {
            Tell(tail, report, stop);
            if (cancellationToken.IsCancellationRequested)
            {
                stop.Pass(process.Id);
            }

            await Task.WhenAny(ended, Task.Delay(Look, time, CancellationToken.None));
        }

        Tell(tail, report, stop);
    }

    private static void Tell(EventLogTail tail, Action<PulumiEvent> report, Interruption stop)
    {
        foreach (var told in tail.Read().Select(PulumiEventReader.Read).OfType<PulumiEvent>())
        {
            if (told is PulumiEvent.Interrupted)
            {
                stop.Heard();
            }

            report(told);
        }
    }

    private Process Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(executable.Path, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,   // nobody answers a question there
        };

        // The option --event-log exists only for those who ask for the commands of debugging; Pulumi's own Automation API does the same.
        start.Environment["PULUMI_DEBUG_COMMANDS"] = "true";
        start.Environment["PULUMI_SKIP_UPDATE_CHECK"] = "true";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The process of Pulumi did not start.");
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Reads to the end, so that a full pipe never stops Pulumi, and keeps the last part.</summary>
    private static async Task<string> LastAsync(StreamReader reader)
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        for (var count = await reader.ReadAsync(buffer); count > 0; count = await reader.ReadAsync(buffer))
        {
            kept.Append(buffer, 0, count);
            if (kept.Length > 2 * KeptErrors)
            {
                kept.Remove(0, kept.Length - KeptErrors);
            }
        }

        return kept.ToString();
    }
}
