using System.CommandLine;

namespace XdrInfra.Cli.Hosting;

/// <summary>How long a command may take to end after Ctrl-C. Then xdr ends without it.</summary>
internal static class InterruptionLimit
{
    // Handlers finish the write that is under way and record it; a limit keeps Ctrl-C an answer.
    private static readonly TimeSpan Own = TimeSpan.FromSeconds(30);

    // Pulumi waits for the operations that are under way, and each may take its twenty minutes. Left behind it would lose the reader of
    // its output, and with that its life and the lock of its stack. A second Ctrl-C makes it end at once, and xdr with it.
    private static readonly TimeSpan OfPulumi = TimeSpan.FromMinutes(30);

    private static readonly string[] RunPulumi = ["up", "preview", "destroy"];

    public static TimeSpan Of(ParseResult parsed) =>
        RunPulumi.Contains(parsed.CommandResult.Command.Name) && !parsed.GetValue<bool>("--local") ? OfPulumi : Own;
}
