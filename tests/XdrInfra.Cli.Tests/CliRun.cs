using XdrInfra.Azure.Http;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Files;

namespace XdrInfra.Cli.Tests;

/// <summary>Runs xdr in process, in a folder of its own, as a pipeline would: no terminal unless a test sits at one, no colour.</summary>
public sealed class CliRun : IDisposable
{
    private readonly bool _isOwner;

    public CliRun()
        : this(Directory.CreateTempSubdirectory("xdr-").FullName) => _isOwner = true;

    /// <summary>Runs in a folder that somebody else makes and removes.</summary>
    public CliRun(string folder)
    {
        Folder = folder;
    }

    /// <summary>The working directory of the runs; gone afterwards.</summary>
    public string Folder { get; }

    /// <summary>What standard input holds.</summary>
    public Queue<string> Input { get; } = new();

    /// <summary>What happens before standard input is read.</summary>
    public Action BeforeInput { get; set; } = static () => { };

    /// <summary>True where a person sits at a terminal.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>The environment of the runs.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>How long a resource may take.</summary>
    public TimeSpan ResourceLimit { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>The clock of the runs.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How often and how long a request is tried again.</summary>
    public RetryLimits Retry { get; init; } = RetryLimits.Default;

    public async Task<CliOutcome> RunAsync(string[] arguments, CancellationToken cancellationToken = default)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var exit = await XdrCli.RunAsync(arguments, Context(output, error), cancellationToken);
        return new(exit, output.ToString(), error.ToString());
    }

    public Task<CliOutcome> RunAsync(params ReadOnlySpan<string> arguments) => RunAsync(arguments.ToArray(), CancellationToken.None);

    /// <summary>Writes a file below the folder.</summary>
    public void Write(string path, string content)
    {
        var target = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target) ?? Folder);
        File.WriteAllText(target, content);
    }

    public void Dispose()
    {
        if (_isOwner)
        {
            Delete(Folder);
        }
    }

    /// <summary>Also what git has made read only.</summary>
    private static void Delete(string folder)
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.IsReadOnly && file.LinkTarget is null))
        {
            file.IsReadOnly = false;
        }

        Directory.Delete(folder, recursive: true);
    }

    private CliContext Context(TextWriter output, TextWriter error) => new()
    {
        Out = output,
        Error = error,
        Files = new PhysicalFiles(Folder),
        Time = Time,
        WorkingDirectory = Folder,
        IsInteractive = IsInteractive,
        IsColored = false,
        Environment = name => Variables.GetValueOrDefault(name),
        ResourceLimit = ResourceLimit,
        Retry = Retry,
        ReadLine = () =>
        {
            BeforeInput();
            return Input.TryDequeue(out var line) ? line : null;
        },
    };
}
