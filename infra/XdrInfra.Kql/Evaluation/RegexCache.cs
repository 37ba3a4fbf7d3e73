using System.Text.RegularExpressions;

namespace XdrInfra.Kql.Evaluation;

/// <summary>Regular expressions of a run, each compiled once.</summary>
internal sealed class RegexCache(TimeSpan timeout)
{
    private readonly Dictionary<string, Regex> _known = new(StringComparer.Ordinal);

    /// <summary>The expression in the dialect of the language (RE2): no look-around, no back-references, linear time.</summary>
    public Regex Get(string pattern)
    {
        if (_known.TryGetValue(pattern, out var known))
        {
            return known;
        }

        var regex = Create(pattern);
        _known[pattern] = regex;
        return regex;
    }

    private Regex Create(string pattern)
    {
        var translated = RegexDialect.Translate(pattern);
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, timeout);
        }
        catch (NotSupportedException)
        {
            // The expression uses what RE2 has not, such as look-around; the service refuses it too.
            throw new QueryLimitException("KQL0404", $"The regular expression '{pattern}' uses look-around or a back-reference, which the language does not have; write it without.");
        }
        catch (ArgumentException exception)
        {
            throw new QueryLimitException("KQL0405", $"'{pattern}' is not a regular expression: {exception.Message}");
        }
    }
}
