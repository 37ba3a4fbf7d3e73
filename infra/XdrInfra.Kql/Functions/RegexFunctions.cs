using System.Text.RegularExpressions;
using XdrInfra.Kql.Evaluation;
using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Functions over regular expressions: extract, replace, trim, count.</summary>
// https://learn.microsoft.com/kusto/query/extract-function
// https://learn.microsoft.com/kusto/query/replace-regex-function
// https://learn.microsoft.com/kusto/query/trim-function
internal static class RegexFunctions
{
    private const KqlType Text = KqlType.String;
    private const int MostGroups = 16;

    private static readonly string[] ExtractAllNames = ["extract_all", "extractall"];

    public static IEnumerable<ScalarFunction> All =>
    [
        BoxedInRun("extract:text", Text, 3, [Text, KqlType.Long, Text], Extract),
        .. ExtractAllNames.SelectMany(ExtractAllForms),
        BoxedInRun("replace_regex", Text, 3, [Text, Text, Text], (args, run) => Replace((string)args[0]!, (string)args[1]!, (string)args[2]!, run)),   // likewise
        BoxedInRun("replace", Text, 3, [Text, Text, Text], (args, run) => Replace((string)args[2]!, (string)args[0]!, (string)args[1]!, run)),   // likewise
        BoxedInRun("trim", Text, 2, [Text, Text], (args, run) => Trim(args, run, atStart: true, atEnd: true)),
        BoxedInRun("trim_start", Text, 2, [Text, Text], (args, run) => Trim(args, run, atStart: true, atEnd: false)),
        BoxedInRun("trim_end", Text, 2, [Text, Text], (args, run) => Trim(args, run, atStart: false, atEnd: true)),
        BoxedInRun("countof", KqlType.Long, 3, [Text, Text, Text], CountOf),
    ];

    // Without the second argument all groups are captured.
    private static IEnumerable<ScalarFunction> ExtractAllForms(string name) =>
    [
        BoxedInRun(name, KqlType.Dynamic, 2, [Text, Text], (args, run) => ExtractAll((string)args[0]!, null, (string)args[1]!, run)),   // a string is never null
        BoxedInRun(name, KqlType.Dynamic, 3, [Text, KqlType.Dynamic, Text], (args, run) => ExtractAll((string)args[0]!, args[1] as DynamicValue, (string)args[2]!, run)),   // likewise
    ];

    private static object? Extract(object?[] args, Run run)
    {
        if (args is not [string pattern, long group, string text])
        {
            return null;
        }

        var match = run.Regexes.Get(pattern).Match(text);
        return match.Success && run.Regexes.GroupNumber(pattern, group) is var number and >= 0 ? match.Groups[number].Value : string.Empty;
    }

    // With one group each match is a string, with more it is an array of them.
    private static DynamicValue? ExtractAll(string pattern, DynamicValue? wanted, string text, Run run)
    {
        var regex = run.Regexes.Get(pattern);
        var count = regex.GetGroupNumbers().Length - 1;
        if (count is < 1 or > MostGroups)
        {
            throw new QueryLimitException("KQL0405", $"The regular expression '{pattern}' has {count} groups; 'extract_all' takes one with 1 to {MostGroups}.");
        }

        var groups = wanted?.Items?.Select(item => item?.Raw is string name ? regex.GroupNumberFromName(name) : item?.Raw is long number ? run.Regexes.GroupNumber(pattern, number) : -1).Where(group => group > 0).ToArray()
            ?? [.. Enumerable.Range(1, count).Select(number => run.Regexes.GroupNumber(pattern, number))];
        var matches = regex.Matches(text).Select(match => Captured(match, groups)).ToList();
        return matches.Count == 0 ? null : DynamicValue.FromItems(matches);
    }

    private static DynamicValue? Captured(Match match, int[] groups) => groups.Length == 1
        ? DynamicValue.FromScalar(match.Groups[groups[0]].Value)
        : DynamicValue.FromItems([.. groups.Select(group => DynamicValue.FromScalar(match.Groups[group].Value))]);

    // The language writes groups in the replacement as \1, the framework as ${1}.
    private static string Replace(string text, string pattern, string rewrite, Run run)
    {
        var regex = run.Regexes.Get(pattern);
        var escaped = rewrite.Replace("$", "$$", StringComparison.Ordinal);
        var replacement = escaped.Contains('\\') ? Backslashed.Replace(escaped, match => Rewrite(match.ValueSpan[1], pattern, run)) : escaped;
        if ((long)text.Length * rewrite.Length > ValueSize.MostBytes)
        {
            var groups = Backslashed.Count(rewrite);
            ValueSize.Expect(regex.Matches(text).Sum(match => sizeof(char) * (rewrite.Length + ((long)groups * match.Length))));
        }

        return regex.Replace(text, replacement);
    }

    private static string Rewrite(char next, string pattern, Run run) =>
        next == '\\' ? "\\" : run.Regexes.GroupNumber(pattern, next - '0') is var number and >= 0 ? $"${{{number}}}" : string.Empty;

    private static string Trim(object?[] args, Run run, bool atStart, bool atEnd)
    {
        var (pattern, text) = ((string)args[0]!, (string)args[1]!);   // a string is never null
        if (atStart)
        {
            text = run.Regexes.Get($"^(?:{pattern})+").Replace(text, string.Empty);
        }

        return atEnd ? run.Regexes.Get($"(?:{pattern})+$").Replace(text, string.Empty) : text;
    }

    private static object? CountOf(object?[] args, Run run) => args switch
    {
        [string text, string part, "regex"] => (long)run.Regexes.Get(part).Count(text),
        [string text, string part, "normal"] => StringFunctions.CountOf(text, part),
        _ => null,
    };

    private static Regex Backslashed { get; } = new(@"\\[\d\\]", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
