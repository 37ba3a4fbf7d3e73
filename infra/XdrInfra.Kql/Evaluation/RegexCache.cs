using System.Text.RegularExpressions;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Evaluation;

/// <summary>Regular expressions of a run, each compiled once.</summary>
internal sealed class RegexCache(TimeSpan timeout, Run run)
{
    // What the framework makes of a short expression, about; each character adds its states.
    private const long LeastBytes = 150_000;
    private const long BytesOfCharacter = 1_000;

    private const int LongestShown = 200;

    private readonly Dictionary<string, (Regex Regex, int[] Numbers)> _known = new(StringComparer.Ordinal);
    private (string? Pattern, (Regex Regex, int[] Numbers) Made) _latest;

    /// <summary>The expression that was asked for last; the framework does not name the one that takes too long.</summary>
    public string? Latest => _latest.Pattern;

    /// <summary>The expression in the dialect of the language: no look-around, no back-references, linear time.</summary>
    public Regex Get(string pattern) => Find(pattern).Regex;

    /// <summary>The framework's number of the n-th group; -1 when there is no such group.</summary>
    public int GroupNumber(string pattern, long group)
    {
        var numbers = Find(pattern).Numbers;
        return group == 0 ? 0 : group > 0 && group <= numbers.Length ? numbers[group - 1] : -1;
    }

    private (Regex Regex, int[] Numbers) Find(string pattern)
    {
        // Row after row asks for the same text.
        if (ReferenceEquals(pattern, _latest.Pattern))
        {
            return _latest.Made;
        }

        if (!_known.TryGetValue(pattern, out var made))
        {
            run.Check();
            run.Charge(LeastBytes + (BytesOfCharacter * pattern.Length));
            made = Create(pattern);
            _known[pattern] = made;
        }

        _latest = (pattern, made);
        return made;
    }

    // The framework refuses for one of two reasons and does not say which.
    private static bool LooksAround(string pattern)
    {
        for (var at = 0; at + 1 < pattern.Length; at++)
        {
            var rest = pattern.AsSpan(at);
            if (rest[0] == '\\')
            {
                if (rest[1] is (>= '1' and <= '9') or 'k' or 'G')
                {
                    return true;
                }

                at++;
            }
            else if (rest is ['(', '?', '=' or '!' or '>' or '(', ..] or ['(', '?', '<', '=' or '!', ..])
            {
                return true;
            }
        }

        return false;
    }

    // Groups without a name come first.
    private static int[] Numbers(IReadOnlyList<bool> named)
    {
        var (plain, withName) = (1, 1 + named.Count(isNamed => !isNamed));
        return [.. named.Select(isNamed => isNamed ? withName++ : plain++)];
    }

    private (Regex Regex, int[] Numbers) Create(string pattern)
    {
        try
        {
            var (translated, named) = RegexDialect.Translate(pattern);
            return (new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, timeout), Numbers(named));
        }
        catch (NotSupportedException)
        {
            // The expression uses what the language has not, such as look-around; the service refuses it too.
            throw LooksAround(pattern)
                ? new QueryLimitException("KQL0404", $"The regular expression '{Diagnostics.Quote(pattern)}' uses look-around or a back-reference, which the language does not have; write it without.")
                : new QueryLimitException("KQL0405", $"The regular expression '{Diagnostics.Quote(pattern)}' repeats a part too often to be run; repeat it fewer times.");
        }
        catch (ArgumentException exception)
        {
            // The framework repeats the expression, however long.
            var reason = exception is RegexParseException && pattern.Length > LongestShown ? "Try its parts by themselves." : exception.Message;
            throw new QueryLimitException("KQL0405", $"'{Diagnostics.Quote(pattern)}' is not a regular expression: {reason}");
        }
    }
}
