using XdrInfra.Testing.Repo;

namespace XdrInfra.Benchmarks.Processes;

/// <summary>xdr as a user has it: built for release, a process of its own.</summary>
internal static class XdrTool
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "artifacts", "benchmarks", "xdr");

    private static readonly Lazy<Task> Built = new(BuildAsync);

    private static string Executable => Path.Combine(Folder, OperatingSystem.IsWindows() ? "xdr.exe" : "xdr");

    public static async Task<ProcessFigures> RunAsync(string folder, params string[] arguments)
    {
        await Built.Value;
        return await ProcessMeter.RunAsync(Executable, arguments, folder);
    }

    public static async Task<string> ExecutableAsync()
    {
        await Built.Value;
        return Executable;
    }

    // Once for each run of the benchmarks: quick when nothing changed, and never an old xdr.
    private static Task BuildAsync() => ProcessMeter.RunAsync(
        "dotnet", ["publish", Path.Combine(Checkout.Root, "infra", "XdrInfra.Cli"), "-c", "Release", "-o", Folder, "-v", "q", "--nologo"], Checkout.Root);
}
