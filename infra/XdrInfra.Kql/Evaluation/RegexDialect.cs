namespace XdrInfra.Kql.Evaluation;

/// <summary>RE2 syntax to that of the framework.</summary>
// https://github.com/google/re2/wiki/Syntax
internal static class RegexDialect
{
    private static readonly (string From, string To)[] Classes =
    [
        ("[:alnum:]", "0-9A-Za-z"), ("[:alpha:]", "A-Za-z"), ("[:digit:]", "0-9"), ("[:lower:]", "a-z"), ("[:upper:]", "A-Z"),
        ("[:space:]", @"\s"), ("[:word:]", @"\w"), ("[:xdigit:]", "0-9A-Fa-f"), ("[:punct:]", @"!-/:-@\[-`{-~"),
    ];

    public static string Translate(string pattern)
    {
        var translated = pattern.Replace("(?P<", "(?<", StringComparison.Ordinal).Replace("(?U)", string.Empty, StringComparison.Ordinal);
        if (translated.Contains("[:", StringComparison.Ordinal))
        {
            foreach (var (from, to) in Classes)
            {
                translated = translated.Replace(from, to, StringComparison.Ordinal);
            }
        }

        return translated;
    }
}
