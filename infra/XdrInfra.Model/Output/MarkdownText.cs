using System.Text;

namespace XdrInfra.Model.Output;

/// <summary>User text inside Markdown: shown as written, never as markup.</summary>
public static class MarkdownText
{
    // https://spec.commonmark.org/0.31.2/#backslash-escapes
    private const string Special = "\\`*_{}[]<>()#+!|~";

    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (Special.Contains(letter))
            {
                safe.Append('\\');
            }

            safe.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return safe.ToString();
    }

    /// <summary>A code span, also around text with backticks.</summary>
    public static string Code(string text)
    {
        var plain = OneLine.Of(text);
        if (plain.Trim().Length == 0)
        {
            return "` `";   // nothing between two backticks is no code span
        }

        // The fence is longer than any row of backticks inside, and a space keeps it off a backtick at an end.
        var fence = new string('`', Rows(plain) + 1);
        return fence.Length == 1 ? $"`{plain}`" : $"{fence} {plain} {fence}";
    }

    /// <summary>A code span inside a table: there a bar ends the cell even in code.</summary>
    // https://github.github.com/gfm/#example-200
    public static string CodeCell(string text) => Code(text.Replace("|", "\\|", StringComparison.Ordinal));

    /// <summary>Length of the longest row of backticks.</summary>
    private static int Rows(string text)
    {
        var (longest, current) = (0, 0);
        foreach (var letter in text)
        {
            current = letter == '`' ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
