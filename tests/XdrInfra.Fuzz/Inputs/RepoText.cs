using XdrInfra.Testing.Repo;

namespace XdrInfra.Fuzz.Inputs;

/// <summary>Real files of the checkout, the best start for damage.</summary>
internal static class RepoText
{
    public static IReadOnlyList<byte[]> All(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(Checkout.Root, folder), pattern).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    public static string Of(string path) => File.ReadAllText(Path.Combine(Checkout.Root, path));
}
