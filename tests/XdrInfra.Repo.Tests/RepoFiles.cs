using XdrInfra.Testing.Repo;

namespace XdrInfra.Repo.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class RepoFiles
{
    public static string Root => Checkout.Root;

    /// <summary>Files below a folder, without what builds leave behind; paths relative to the root, with forward slashes.</summary>
    public static IEnumerable<string> Under(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);

    public static IEnumerable<string> Sources() =>
        new[] { "infra", "policies", "tests" }.SelectMany(folder => Under(folder, "*.cs"));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));
}
