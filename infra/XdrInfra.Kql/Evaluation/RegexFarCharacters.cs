using System.Text;

namespace XdrInfra.Kql.Evaluation;

/// <summary>Members of a class behind the first plane, such as emoji: two units each in the framework, whose own classes hold one.</summary>
internal sealed class RegexFarCharacters
{
    private const int First = 0x10000;
    private const int Last = 0x10FFFF;
    private const int Low = 0xDC00;
    private const int LastLow = 0xDFFF;

    private readonly List<(int From, int To)> _ranges = [];

    public bool Any => _ranges.Count > 0;

    /// <summary>Takes the character or range that begins at a place, when it reaches behind the first plane: its length, and what of it is nearer, as content of a class.</summary>
    public (int Length, string Near)? Read(string pattern, int at)
    {
        if (CodeAt(pattern, at) is not { } from)
        {
            return null;
        }

        var dash = at + from.Length;
        var to = dash < pattern.Length && pattern[dash] == '-' && CodeAt(pattern, dash + 1) is { } end ? end with { Length = end.Length + from.Length + 1 } : from;
        if (to.Code < First)
        {
            return null;
        }

        _ranges.Add((Math.Max(from.Code, First), to.Code));
        return (to.Length, from.Code < First ? $"\\u{from.Code:x4}-\\uffff" : string.Empty);
    }

    /// <summary>The whole class as a group.</summary>
    public string Written(string near, bool negated)
    {
        var far = (negated ? Others() : _ranges).SelectMany(range => Units(range.From, range.To));
        return $"(?:{string.Join('|', (negated ? [$@"[^{near}\ud800-\udfff]"] : near.Length > 0 ? [$"[{near}]"] : Enumerable.Empty<string>()).Concat(far))})";
    }

    private IEnumerable<(int From, int To)> Others()
    {
        var next = First;
        foreach (var (from, to) in _ranges.Order())
        {
            if (from > next)
            {
                yield return (next, from - 1);
            }

            next = Math.Max(next, to + 1);
        }

        if (next <= Last)
        {
            yield return (next, Last);
        }
    }

    // The first high unit, those with all low ones, the last.
    private static IEnumerable<string> Units(int from, int to)
    {
        var (first, last) = (Units(from), Units(to));
        if (first.High == last.High)
        {
            return [Pair(first.High, first.High, first.Low, last.Low)];
        }

        var middle = last.High - first.High > 1 ? [Pair(first.High + 1, last.High - 1, Low, LastLow)] : Enumerable.Empty<string>();
        return [Pair(first.High, first.High, first.Low, LastLow), .. middle, Pair(last.High, last.High, Low, last.Low)];
    }

    private static string Pair(int high, int lastHigh, int low, int lastLow) => $"[\\u{high:x4}-\\u{lastHigh:x4}][\\u{low:x4}-\\u{lastLow:x4}]";

    private static (int High, int Low) Units(int code) => (0xD800 + ((code - First) >> 10), Low + ((code - First) & 0x3FF));

    private static (int Code, int Length)? CodeAt(string pattern, int at)
    {
        if (at >= pattern.Length || pattern[at] is '[' or ']')
        {
            return null;
        }

        return pattern[at] == '\\' ? RegexEscape.CodeAt(pattern.AsSpan(at))
            : Rune.TryGetRuneAt(pattern, at, out var rune) ? (rune.Value, rune.Utf16SequenceLength)
            : null;
    }
}
