using System.Runtime.CompilerServices;
using XdrInfra.Model.Files;

namespace XdrInfra.Testing.Stacks;

/// <summary>The stacks that ship with the repo, for tests that want to see every one of them.</summary>
public static class RepoStacks
{
    public static IReadOnlyList<string> Names { get; } = ["dev", "gov", "prod", "staging"];

    /// <summary>The files of the repo; paths start at its root.</summary>
    public static IFiles Files([CallerFilePath] string caller = "") => new PhysicalFiles(Root(caller));

    private static string Root(string caller)
    {
        var folder = Path.GetDirectoryName(caller);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Pulumi.yaml")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"'{caller}' is not below the repo.");
    }
}
