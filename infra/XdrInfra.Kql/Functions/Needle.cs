using System.Buffers;

namespace XdrInfra.Kql.Functions;

/// <summary>A text that is looked for in many others.</summary>
internal sealed class Needle(string text, bool ignoreCase)
{
    private readonly SearchValues<string>? _search =
        text.Length == 0 ? null : SearchValues.Create([text], ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    public bool IsIn(string haystack) => _search is null || haystack.AsSpan().ContainsAny(_search);

    /// <summary>As a whole term: see <see cref="TermSearch"/>.</summary>
    public bool IsTermIn(string haystack)
    {
        var rest = haystack.AsSpan();
        var at = _search is null ? -1 : rest.IndexOfAny(_search);
        return _search is null || (at >= 0 && (TermSearch.StandsAlone(haystack, at, text) || TermSearch.Has(haystack, text, ignoreCase)));
    }
}
