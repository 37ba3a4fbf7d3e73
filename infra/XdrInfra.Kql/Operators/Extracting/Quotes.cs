using System.Text;

namespace XdrInfra.Kql.Operators.Extracting;

/// <summary>The quotes that keys and values may stand in, each of one or two characters, and what escapes a character within them.</summary>
internal sealed class Quotes(IReadOnlyList<string> pairs, IReadOnlyList<string> escapes)
{
    public bool OpensAt(string text, int at) => at < text.Length && Closing(text[at]) is not null;

    /// <summary>The text within the quotes that open here; the position moves behind them.</summary>
    public string Read(string text, ref int at)
    {
        var close = Closing(text[at]);
        var value = new StringBuilder();
        for (at++; at < text.Length && text[at] != close; at++)
        {
            at += Escapes(text[at]) && at + 1 < text.Length ? 1 : 0;
            value.Append(text[at]);
        }

        at = Math.Min(at + 1, text.Length);
        return value.ToString();
    }

    private bool Escapes(char character) => escapes.Any(escape => escape.StartsWith(character));

    private char? Closing(char open)
    {
        foreach (var pair in pairs)
        {
            if (pair.StartsWith(open))
            {
                return pair[^1];
            }
        }

        return null;
    }
}
