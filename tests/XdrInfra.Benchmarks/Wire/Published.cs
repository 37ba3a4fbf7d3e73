using System.Runtime.InteropServices;
using XdrInfra.Benchmarks.Processes;
using XdrInfra.Testing.Repo;

namespace XdrInfra.Benchmarks.Wire;

/// <summary>A part of ours in each of the ways that the engine can start it: quick when nothing changed, and never an old one.</summary>
internal static class Published
{
    private static readonly string Artifacts = Path.Combine(Checkout.Root, "artifacts", "benchmarks");

    /// <summary>With a runtime of its own, everything compiled ahead of time into one image; gives the folder.</summary>
    public static Task<string> WholeAsync(string project) =>
        PublishAsync(project, "whole", "--self-contained", "true", "-p:PublishReadyToRunComposite=true");

    /// <summary>Ours compiled ahead of time, on the runtime of the machine; gives the folder.</summary>
    public static Task<string> OnSharedRuntimeAsync(string project) => PublishAsync(project, "shared", "--self-contained", "false");

    /// <summary>As the engine builds it from source; gives the folder.</summary>
    public static async Task<string> FromSourceAsync(string project)
    {
        var folder = Path.Combine(Checkout.Root, project);
        await ProcessMeter.RunAsync("dotnet", ["build", folder, "-v", "q", "--nologo"], Checkout.Root);
        return Path.Combine(folder, "bin", "Debug", "net10.0");
    }

    // Each way has a place of its own for what lies between: one would take the other's images for its own.
    private static async Task<string> PublishAsync(string project, string way, params string[] options)
    {
        var folder = Path.Combine(Artifacts, way, Path.GetFileName(project));
        await ProcessMeter.RunAsync(
            "dotnet",
            [
                "publish", Path.Combine(Checkout.Root, project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishReadyToRun=true", .. options,
                "--artifacts-path", Path.Combine(Artifacts, way, "between"), $"-p:NuGetLockFilePath=obj/publish-{way}.lock.json", "-o", folder, "-v", "q", "--nologo",
            ],
            Checkout.Root);
        return folder;
    }
}
