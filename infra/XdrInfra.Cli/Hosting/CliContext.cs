using XdrInfra.Azure.Http;
using XdrInfra.Model.Files;

namespace XdrInfra.Cli.Hosting;

/// <summary>Everything a command takes from the outside world, so that the whole command line runs in process in tests.</summary>
public sealed record CliContext
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required IFiles Files { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Absolute path of the folder the command was started in.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>True when a person sits in front: drawings may move and questions may be asked.</summary>
    public required bool IsInteractive { get; init; }

    /// <summary>True when standard output may carry colour.</summary>
    public required bool IsColored { get; init; }

    /// <summary>Value of an environment variable, or null.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>Asks a person for one line; null when there is nobody to ask.</summary>
    public required Func<string?> ReadLine { get; init; }

    /// <summary>How much is said; set once the arguments are read.</summary>
    public RunLog Log { get; } = new();

    /// <summary>How long one resource may take, with all its waits.</summary>
    public TimeSpan ResourceLimit { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>How often and how long a request is tried again.</summary>
    public RetryLimits Retry { get; init; } = RetryLimits.Default;

    /// <summary>The context of a real process.</summary>
    public static CliContext ForProcess()
    {
#pragma warning disable RS0030 // The one place of the product that touches the console.
        var redirected = Console.IsOutputRedirected || Console.IsErrorRedirected;
        return new()
        {
            Out = Console.Out,
            Error = Console.Error,
            Files = new PhysicalFiles(),
            Time = TimeProvider.System,
            WorkingDirectory = Directory.GetCurrentDirectory(),
            IsInteractive = !redirected && !Console.IsInputRedirected,
            IsColored = !redirected && System.Environment.GetEnvironmentVariable("NO_COLOR") is null or "",
            Environment = System.Environment.GetEnvironmentVariable,
            ReadLine = LineReader.ForProcess(),
        };
#pragma warning restore RS0030
    }
}
