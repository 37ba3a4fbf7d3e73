namespace XdrInfra.Kql.Functions;

/// <summary>Positions in text: the language counts code points, the framework UTF-16 units. They differ only behind a surrogate pair.</summary>
// https://learn.microsoft.com/kusto/query/strlen-function
internal static class Characters
{
    public static long Count(string text) => PositionOf(text, text.Length);

    /// <summary>The unit where a character begins; a position behind the text is its end.</summary>
    public static int UnitAt(ReadOnlySpan<char> text, long position)
    {
        if (!HasPairs(text))
        {
            return (int)Math.Clamp(position, 0, text.Length);
        }

        var unit = 0;
        for (var at = 0L; at < position && unit < text.Length; at++)
        {
            unit += char.IsHighSurrogate(text[unit]) && unit + 1 < text.Length && char.IsLowSurrogate(text[unit + 1]) ? 2 : 1;
        }

        return unit;
    }

    /// <summary>How many characters stand before a unit.</summary>
    public static long PositionOf(string text, int unit) =>
        HasPairs(text) ? unit - text.AsSpan(0, unit).CountOfLowSurrogates() : unit;

    /// <summary>Positions and units may differ.</summary>
    public static bool HasPairs(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\uD800', '\uDFFF');

    private static int CountOfLowSurrogates(this ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 1; i < text.Length; i++)
        {
            count += char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]) ? 1 : 0;
        }

        return count;
    }
}
