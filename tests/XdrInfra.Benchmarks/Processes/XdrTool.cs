using System.Runtime.InteropServices;
using XdrInfra.Testing.Repo;

namespace XdrInfra.Benchmarks.Processes;

/// <summary>xdr as a user has it: built for release, a process of its own.</summary>
internal sealed class XdrTool
{
    private readonly string _folder;
    private readonly Lazy<Task> _built;

    private XdrTool(string folder, params IReadOnlyList<string> options)
    {
        _folder = Path.Combine(Checkout.Root, "artifacts", "benchmarks", folder);
        _built = new(() => BuildAsync(options));
    }

    /// <summary>Compiled when it starts, as an ordinary build makes it.</summary>
    public static XdrTool Ordinary { get; } = new("xdr");

    /// <summary>Compiled before it starts, as the package for a platform holds it.</summary>
    public static XdrTool AheadOfTime { get; } = new(
        "xdr-ahead-of-time", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true", "-p:NuGetLockFilePath=obj/publish.lock.json");

    private string Executable => Path.Combine(_folder, OperatingSystem.IsWindows() ? "xdr.exe" : "xdr");

    /// <summary>Runs the ordinary build.</summary>
    public static Task<ProcessFigures> RunAsync(string folder, params string[] arguments) => Ordinary.RunInAsync(folder, arguments);

    public async Task<ProcessFigures> RunInAsync(string folder, params string[] arguments)
    {
        await _built.Value;
        return await ProcessMeter.RunAsync(Executable, arguments, folder);
    }

    /// <summary>The path of the ordinary build, for one that goes on beside the measurement.</summary>
    public static async Task<string> ExecutableAsync()
    {
        await Ordinary._built.Value;
        return Ordinary.Executable;
    }

    // Once for each run of the benchmarks: quick when nothing changed, and never an old xdr.
    private Task BuildAsync(IReadOnlyList<string> options) => ProcessMeter.RunAsync(
        "dotnet", ["publish", Path.Combine(Checkout.Root, "infra", "XdrInfra.Cli"), "-c", "Release", "-o", _folder, "-v", "q", "--nologo", .. options], Checkout.Root);
}
