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
        return plain.Contains('`') ? $"`` {plain} ``" : $"`{plain}`";
    }
}
