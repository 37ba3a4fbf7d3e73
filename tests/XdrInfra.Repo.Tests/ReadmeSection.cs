namespace XdrInfra.Repo.Tests;

/// <summary>A part of the README between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c> that is made from the code.</summary>
internal static class ReadmeSection
{
    private const string Path = "README.md";

    public static void ShouldHold(string name, string expected)
    {
        var text = RepoFiles.Read(Path).ReplaceLineEndings("\n");
        var (start, end) = Bounds(text, name);
        var actual = text[start..end].Trim('\n');

        if (actual != expected && Environment.GetEnvironmentVariable("XDR_ACCEPT") == "1")
        {
            File.WriteAllText(System.IO.Path.Combine(RepoFiles.Root, Path), $"{text[..start]}\n{expected}\n{text[end..]}");
        }

        actual.ShouldBe(expected, $"The README's {name} are out of date; run the tests with XDR_ACCEPT=1 to write them anew.");
    }

    private static (int Start, int End) Bounds(string text, string name)
    {
        var opening = $"<!-- {name} -->";
        var start = text.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        return (start, text.IndexOf($"<!-- /{name} -->", start, StringComparison.Ordinal));
    }
}
