using System.Runtime.InteropServices;

namespace XdrInfra.TestPulumi;

/// <summary>One call of the CLI, with the flags that the real one knows.</summary>
internal sealed class StandIn(Script script, TextWriter output, TextWriter error, Func<string, string?> environment)
{
    // https://www.pulumi.com/docs/iac/cli/commands/ ; --event-log is there only with PULUMI_DEBUG_COMMANDS.
    private static readonly Dictionary<string, string[]> Flags = new(StringComparer.Ordinal)
    {
        ["preview"] = ["--stack", "--non-interactive", "--color", "--suppress-outputs", "--event-log", "--save-plan", "--target"],
        ["up"] = ["--stack", "--non-interactive", "--color", "--suppress-outputs", "--event-log", "--yes", "--skip-preview", "--plan", "--target"],
        ["destroy"] = ["--stack", "--non-interactive", "--color", "--suppress-outputs", "--event-log", "--yes", "--skip-preview", "--target", "--target-dependents"],
    };

    public async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is ["version"])
        {
            await output.WriteLineAsync(script.Version);
            return 0;
        }

        var command = arguments[0];
        script.Note(string.Join(' ', arguments.Select(argument => Path.IsPathRooted(argument) ? $"<{Path.GetFileName(argument)}>" : argument)));
        if (Unknown(command, arguments) is { } unknown)
        {
            await error.WriteLineAsync($"error: unknown flag: {unknown}");
            return 2;
        }

        await PlayAsync(command, arguments);
        await error.WriteAsync(script.Errors(command));
        return script.Exit(command);
    }

    private string? Unknown(string command, string[] arguments) => arguments.FirstOrDefault(argument =>
        argument.StartsWith("--", StringComparison.Ordinal)
        && (!Flags[command].Contains(argument) || (argument == "--event-log" && environment("PULUMI_DEBUG_COMMANDS") != "true")));

    private async Task PlayAsync(string command, string[] arguments)
    {
        if (ValueOf(arguments, "--save-plan") is { } plan)
        {
            await File.WriteAllTextAsync(plan, "{\"version\":1,\"plan\":{}}\n");
        }

        var log = ValueOf(arguments, "--event-log")!;   // xdr always gives one
        var after = script.EventsAfterInterruption(command);
        var interrupted = new TaskCompletionSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, heard =>
        {
            heard.Cancel = true;
            script.Note("interrupt");
            interrupted.TrySetResult();
        });

        // Half a line first: whoever follows the log must wait for its end.
        var events = script.Events(command);
        await File.AppendAllTextAsync(log, events[..(events.Length / 2)]);
        await File.AppendAllTextAsync(log, events[(events.Length / 2)..]);
        if (after is not null)
        {
            script.Note("waits");
            await interrupted.Task;
            await File.AppendAllTextAsync(log, after);
            await Task.Delay(script.Lingers(command));   // what is under way comes to its end
        }
    }

    private static string? ValueOf(string[] arguments, string name) => Array.IndexOf(arguments, name) is var at and >= 0 ? arguments[at + 1] : null;
}
