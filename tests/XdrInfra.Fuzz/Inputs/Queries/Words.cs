namespace XdrInfra.Fuzz.Inputs.Queries;

/// <summary>Words for the places where not any value of a type fits.</summary>
internal static class Words
{
    private static readonly Dictionary<string, string[]> All = new(StringComparer.Ordinal)
    {
        ["regex"] = ["'a'", "@'(\\d+)'", "'([a-z]+)=(\\\\w*)'", "@'^\\s*(x|y)'", "'(a+)+b'", "'.*'", "@'[^;]+'"],
        ["group"] = ["0", "1"],
        ["part"] = ["'year'", "'quarter'", "'month'", "'week_of_year'", "'day'", "'dayofyear'", "'hour'", "'minute'", "'second'", "'millisecond'", "'microsecond'", "'nanosecond'"],
        ["unit"] = ["'year'", "'quarter'", "'month'", "'week'", "'day'", "'hour'", "'minute'", "'second'", "'millisecond'", "'microsecond'", "'nanosecond'"],
        ["dateformat"] = ["'yyyy-MM-dd'", "'HH:mm:ss.fff'", "'yy/M/d h:m tt'"],
        ["spanformat"] = ["'hh:mm:ss'", "'d.hh:mm'", "'s.ff'"],
        ["path"] = ["'$.k'", "'$.k[0].x'", "\"$['a']\""],
        ["zone"] = ["'Europe/Berlin'", "'UTC'", "'US/Pacific'"],
        ["size"] = ["0", "1", "2", "5", "100"],
        ["step"] = ["1", "5", "10", "-2"],
        ["percent"] = ["0", "50", "95", "99.9", "100"],
        ["delimiter"] = ["','", "';'", "' '", "'='"],
        ["compare"] = ["==", "!=", "<", "<=", ">", ">="],
        ["equal"] = ["==", "!="],
        ["search"] =
        [
            "==", "!=", "=~", "!~", "has", "!has", "has_cs", "!has_cs", "contains", "!contains", "contains_cs", "!contains_cs", "startswith", "!startswith", "startswith_cs",
            "endswith", "!endswith", "endswith_cs", "hasprefix", "!hasprefix", "hasprefix_cs", "hassuffix", "!hassuffix", "hassuffix_cs",
        ],
        ["among"] = ["in", "!in", "in~", "!in~"],
        ["anyof"] = ["has_any", "has_all"],
        ["sign"] = ["+", "-", "*", "/", "%"],
        ["addsign"] = ["+", "-"],
        ["dynpath"] = [".k", "['k']", "[0]", "[-1]", ".k[0].x", "[\"u\"]"],
    };

    public static IReadOnlyList<string>? Of(string name) => All.GetValueOrDefault(name);
}
