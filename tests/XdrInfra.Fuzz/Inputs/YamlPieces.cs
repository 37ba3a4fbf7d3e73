using System.Text;

namespace XdrInfra.Fuzz.Inputs;

/// <summary>What YAML is made of, for damage that gets past the first line.</summary>
internal static class YamlPieces
{
    private static readonly string[] Common =
    [
        "\n", "\n  ", "\n    ", "\n- ", "  ", "\t", ": ", ":\n", "- ", "? ", "[", "]", "{", "}", ", ", "&a ", "*a", "<<: *a", "!!str ", "!!int ", "!x ", "! ", "|\n", ">-\n", "|+2\n", "'", "\"", "''", "\\", "\"\\ud800\"",
        "\"\\xZZ\"", "#", " # x", "%YAML 1.2\n", "%TAG ! x\n", "---\n", "...\n", "~", "null", "true", "yes", "0", "-1", "1e999", "0x10", "99999999999999999999", "2147483648", "2027-01-31", "9999-12-31", "10675200d", "99999999999d", "-5m", "15m", "0s", ".5h",
        "\r\n", "\r", "\uFEFF", "\u0085", "\u2028", "\0", "\u0007", "ä", "😀", "@", "`", "[[", "{a: ", "- - ", "&a [*a]", "x: &a { y: *a }",
    ];

    /// <summary>The common pieces and the words of one kind of file.</summary>
    public static IReadOnlyList<byte[]> With(params IEnumerable<string> words) =>
        [.. Common.Concat(words).Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0xED, 0xA0, 0x80]];
}
