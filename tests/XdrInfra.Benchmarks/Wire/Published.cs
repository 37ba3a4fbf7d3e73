using XdrInfra.Benchmarks.Processes;
using XdrInfra.Testing.Repo;

namespace XdrInfra.Benchmarks.Wire;

/// <summary>A part of ours as a pipeline has it: published for release and compiled ahead of time.</summary>
internal static class Published
{
    /// <summary>Publishes a project into a folder: quick when nothing changed, and never an old one.</summary>
    public static Task BuildAsync(string project, string folder) => ProcessMeter.RunAsync(
        "dotnet",
        [
            "publish", Path.Combine(Checkout.Root, project), "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-p:PublishReadyToRun=true",
            "-p:NuGetLockFilePath=obj/publish.lock.json", "-o", folder, "-v", "q", "--nologo",
        ],
        Checkout.Root);
}
