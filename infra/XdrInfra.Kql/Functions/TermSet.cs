namespace XdrInfra.Kql.Functions;

/// <summary>Terms of which one is to stand in a text. Where there are many, the terms of the text are looked up instead of searching it for each.</summary>
internal sealed class TermSet
{
    // So few are found sooner by searching.
    private const int Few = 8;

    private readonly HashSet<string> _plain = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _others;

    public TermSet(IReadOnlyCollection<string> terms)
    {
        var plain = terms.Where(term => terms.Count > Few && term.Length > 0 && term.All(char.IsAsciiLetterOrDigit)).ToList();
        _plain.UnionWith(plain);
        _others = plain.Count == terms.Count ? [] : [.. terms.Where(term => !_plain.Contains(term))];
    }

    /// <summary>How many of them each text is searched for.</summary>
    public int Searches => _others.Length;

    public bool IsAnyIn(string text) => (_plain.Count > 0 && HoldsTermOf(text)) || Array.Exists(_others, term => TermSearch.Has(text, term, ignoreCase: true));

    private bool HoldsTermOf(ReadOnlySpan<char> text)
    {
        var lookup = _plain.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && TermSearch.IsPart(text[at]))
            {
                at++;
            }

            if (at > start && lookup.Contains(text[start..at]))
            {
                return true;
            }

            at += at == start ? 1 : 0;
        }

        return false;
    }
}
