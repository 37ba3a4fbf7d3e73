namespace XdrInfra.Kql.Functions;

/// <summary>
/// Whole-term search. A term is a run of letters and digits; what is searched must begin and end where a term does,
/// unless its own first or last character is no part of a term.
/// </summary>
// https://learn.microsoft.com/kusto/query/datatypes-string-operators#what-is-a-term
internal static class TermSearch
{
    public static bool Has(string text, string term, bool ignoreCase) => Find(text, term, ignoreCase, atStart: true, atEnd: true);

    public static bool HasPrefix(string text, string term, bool ignoreCase) => Find(text, term, ignoreCase, atStart: true, atEnd: false);

    public static bool HasSuffix(string text, string term, bool ignoreCase) => Find(text, term, ignoreCase, atStart: false, atEnd: true);

    /// <summary>What was found at this place begins and ends where a term does.</summary>
    public static bool StandsAlone(string text, int at, string term)
    {
        var end = at + term.Length;
        return (!IsPart(term[0]) || at == 0 || !IsPart(text[at - 1])) && (!IsPart(term[^1]) || end == text.Length || !IsPart(text[end]));
    }

    private static bool Find(string text, string term, bool ignoreCase, bool atStart, bool atEnd)
    {
        if (term.Length == 0)
        {
            return true;
        }

        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var checkStart = atStart && IsPart(term[0]);
        var checkEnd = atEnd && IsPart(term[^1]);
        var from = 0;
        while (from <= text.Length - term.Length)
        {
            var at = text.AsSpan(from).IndexOf(term, comparison);
            if (at < 0)
            {
                return false;
            }

            at += from;
            var end = at + term.Length;
            if ((!checkStart || at == 0 || !IsPart(text[at - 1])) && (!checkEnd || end == text.Length || !IsPart(text[end])))
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }

    /// <summary>A letter or a digit.</summary>
    public static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || (c > 127 && char.IsLetterOrDigit(c));
}
