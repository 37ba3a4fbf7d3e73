namespace XdrInfra.Kql.Lexing;

/// <summary>Literals such as <c>datetime(2026-01-01)</c> and <c>dynamic({"a": [1]})</c>.</summary>
internal static class TypedLiteralScanner
{
    public static bool IsType(string word) => word != "string" && word != "uuid" && KqlTypes.Parse(word) is not null;

    /// <summary>The length from the end of the type to the closing parenthesis; 0 when no literal starts here.</summary>
    public static int Scan(string text, int start, bool isDynamic, out int contentStart)
    {
        var at = start;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        contentStart = at + 1;
        if (at >= text.Length || text[at] != '(')
        {
            return 0;
        }

        var end = isDynamic ? DynamicEnd(text, at) : text.IndexOf(')', at);
        return end < 0 ? 0 : end + 1 - start;
    }

    private static int DynamicEnd(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' or '\'' or '`' or '~' or '@' or 'h' or 'H' when StringScanner.StartsString(text, i):
                    i += StringScanner.Scan(text, i).Length - 1;
                    break;
                case '/' when i + 1 < text.Length && text[i + 1] == '/':
                    i = text.IndexOf('\n', i) is var end and >= 0 ? end : text.Length;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return i;
            }
        }

        return -1;
    }
}
