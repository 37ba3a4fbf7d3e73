using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;
using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>The operators of strings: each with its negation and, where there is one, its form that minds case.</summary>
// https://learn.microsoft.com/kusto/query/datatypes-string-operators
internal static class StringOperators
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    public static IReadOnlyList<ScalarFunction> All { get; } =
    [
        .. Searches("has", (text, needle) => needle.IsTermIn(text)),
        .. Family("hasprefix", (text, term) => TermSearch.HasPrefix(text, term, true), (text, term) => TermSearch.HasPrefix(text, term, false)),
        .. Family("hassuffix", (text, term) => TermSearch.HasSuffix(text, term, true), (text, term) => TermSearch.HasSuffix(text, term, false)),
        .. Searches("contains", (text, needle) => needle.IsIn(text)),
        .. Family("startswith", (text, part) => text.StartsWith(part, AnyCase), (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
        .. Family("endswith", (text, part) => text.EndsWith(part, AnyCase), (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
        Of<string, string, bool>("containscs", (text, part) => text.Contains(part, StringComparison.Ordinal)),
        Of<string, string, bool>("notcontains", (text, part) => !text.Contains(part, AnyCase)),
        Of<string, string, bool>("notcontainscs", (text, part) => !text.Contains(part, StringComparison.Ordinal)),
        Of<string, string, bool>("=~", (a, b) => string.Equals(a, b, AnyCase)),
        Of<string, string, bool>("!~", (a, b) => !string.Equals(a, b, AnyCase)),
        new("matches regex", [new Overload([KqlType.String, KqlType.String], KqlType.Bool, MatchesRegex)]),
    ];

    private static IEnumerable<ScalarFunction> Family(string name, Func<string, string, bool> anyCase, Func<string, string, bool> exact) =>
    [
        Of(name, anyCase),
        Of("!" + name, (string a, string b) => !anyCase(a, b)),
        Of(name + "_cs", exact),
        Of("!" + name + "_cs", (string a, string b) => !exact(a, b)),
    ];

    private static IEnumerable<ScalarFunction> Searches(string name, Func<string, Needle, bool> test) =>
    [
        Search(name, test, ignoreCase: true, negated: false), Search("!" + name, test, ignoreCase: true, negated: true),
        Search(name + "_cs", test, ignoreCase: false, negated: false), Search("!" + name + "_cs", test, ignoreCase: false, negated: true),
    ];

    // The right side is nearly always a constant: it is prepared once for all rows of a batch.
    private static ScalarFunction Search(string name, Func<string, Needle, bool> test, bool ignoreCase, bool negated) =>
        new(name, [new Overload([KqlType.String, KqlType.String], KqlType.Bool, (args, _, run) =>
        {
            var (texts, parts) = ((Column<string>)args[0], (Column<string>)args[1]);
            if (!parts.IsConstant)
            {
                return Kernel.Map(texts, parts, (text, part) => test(text, new Needle(part, ignoreCase)) != negated, run);
            }

            var needle = new Needle(parts[0], ignoreCase);
            return Kernel.Map(texts, text => test(text, needle) != negated, run);
        })]);

    // One match may take its while.
    private static Column MatchesRegex(Column[] arguments, int rowCount, Run run) =>
        Kernel.Map((Column<string>)arguments[0], (Column<string>)arguments[1], (text, pattern) =>
        {
            run.Check();
            return run.Regexes.Get(pattern).IsMatch(text);
        });
}
