using XdrInfra.Testing.Repo;

namespace XdrInfra.Interop.Tests.Kql;

/// <summary>The queries of tests/XdrInfra.Kql.Tests/Corpus: one file for each theme, a blank line between queries.</summary>
internal static class KqlCorpus
{
    public static IReadOnlyList<KqlCase> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Checkout.Root, "tests", "XdrInfra.Kql.Tests", "Corpus"), "*.kql").Order(StringComparer.Ordinal).SelectMany(Read),
    ];

    private static IEnumerable<KqlCase> Read(string path) =>
        File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(text => new KqlCase(Path.GetFileNameWithoutExtension(path), text.Trim('\n')));
}
