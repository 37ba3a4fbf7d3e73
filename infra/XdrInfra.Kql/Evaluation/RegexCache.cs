using System.Text.RegularExpressions;

namespace XdrInfra.Kql.Evaluation;

/// <summary>Regular expressions of a run, each compiled once.</summary>
internal sealed class RegexCache(TimeSpan timeout)
{
    private readonly Dictionary<string, (Regex Regex, int[] Numbers)> _known = new(StringComparer.Ordinal);

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
        if (_known.TryGetValue(pattern, out var known))
        {
            return known;
        }

        var made = Create(pattern);
        _known[pattern] = made;
        return made;
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
            throw new QueryLimitException("KQL0404", $"The regular expression '{pattern}' uses look-around or a back-reference, which the language does not have; write it without.");
        }
        catch (ArgumentException exception)
        {
            throw new QueryLimitException("KQL0405", $"'{pattern}' is not a regular expression: {exception.Message}");
        }
    }
}
