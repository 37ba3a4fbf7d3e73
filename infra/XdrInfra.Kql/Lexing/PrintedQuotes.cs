namespace XdrInfra.Kql.Lexing;

/// <summary>Quotes of word processors and web pages, which are none of the language.</summary>
internal static class PrintedQuotes
{
    private const string Double = "\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\uFF02";
    private const string Single = "\u2018\u2019\u201A\u201B\u2032\u00B4`\uFF07";

    /// <summary>Whether the character is such a quote.</summary>
    public static bool Has(char found) => Double.Contains(found) || Single.Contains(found);

    /// <summary>The length of the text in such quotes that begins at a place, with them; 0 when none begins or it does not end on its line.</summary>
    public static int Length(string text, int at)
    {
        var kind = Double.Contains(text[at]) ? Double : Single.Contains(text[at]) ? Single : string.Empty;
        for (var end = at + 1; kind.Length > 0 && end < text.Length && text[end] != '\n'; end++)
        {
            if (kind.Contains(text[end]))
            {
                return end + 1 - at;
            }
        }

        return 0;
    }
}
