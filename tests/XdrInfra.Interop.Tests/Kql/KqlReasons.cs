namespace XdrInfra.Interop.Tests.Kql;

/// <summary>Why we differ from the parser where we do. A difference without a reason fails the test.</summary>
internal static class KqlReasons
{
    private static readonly IReadOnlyList<(string Reason, Func<KqlDifference, bool> Fits)> All =
    [
        ("A workspace knows workspace(), database() and app(); the parser alone does not", at => Judge(at, "KS211") || Judge(at, "KS208")),
        ("The engine refuses an operator or a function that it does not run without reading its arguments", at => at is { Ours: { IsRefused: true, IsValid: true }, Judge.IsValid: false }),
        ("Window functions need rows in a fixed order, as the service says; the parser does not check", at => Ours(at, "KQL0117")),
        ("The service takes no single value as a table; the parser does", at => Ours(at, "KQL0109")),
        ("The parser takes text and numbers for some arguments of functions only; the engine converts them", at => Judge(at, "KS141") || Judge(at, "KS107") || Judge(at, "KS137") || Judge(at, "KS134")),
        ("Over tables of a pattern the parser orders the columns of all tables by its own rules", at => Columns(at) && at.Case.Text.Contains("search", StringComparison.Ordinal)),
        ("A date has no sign; the parser takes one", at => at.Judge.IsValid && (Ours(at, "KQL0107") || Ours(at, "KQL0106: Argument 1 of '-'"))),
        ("A column that exists has its own type; the parser gives it the type of the default", at => Columns(at) && at.Case.Text.Contains("column_ifexists", StringComparison.Ordinal)),
        ("A column that 'parse' writes replaces the one of that name; the parser keeps both", at => Columns(at) && at.Case.Text.Contains("| parse ", StringComparison.Ordinal)),
        ("Some words of the language need brackets as names; the engine takes them as they are", at => at.Judge.Error?.Contains("bracket", StringComparison.Ordinal) == true),
        ("The parser gives a column once that a plugin is said to give twice; the engine numbers the second", at => Columns(at) && at.Case.Text.Contains("evaluate pivot", StringComparison.Ordinal)),
        ("Of literals and results the parser knows whether they are arrays or bags, and refuses the other; the engine gives null", at => Judge(at, "KS234") || Judge(at, "KS235") || Judge(at, "KS136") || Judge(at, "KS147")),
        ("The parser wants a constant, a literal or a column in places where the engine takes any value", at => Judge(at, "KS129") || Judge(at, "KS131") || Judge(at, "KS109") || Judge(at, "KS140")),
        ("A column that stands in the list and fits a pattern of it too comes once; the parser refuses it", at => Judge(at, "KS171") && at.Case.Text.Contains("project-reorder", StringComparison.Ordinal)),
        ("The engine also orders, sums or hashes values within dynamic ones", at => Judge(at, "KS206") || Judge(at, "KS138") || Judge(at, "KS127") || Judge(at, "KS116")),
        ("Bits of ints together are a long here and an int to the parser", at => Columns(at) && at.Case.Text.Contains("binary_all_", StringComparison.Ordinal)),
        ("Pivot groups by the columns that are left, and dynamic values are no keys; the parser does not look at them", at => at.Judge.IsValid && Ours(at, "KQL0116") && at.Case.Text.Contains("pivot", StringComparison.Ordinal)),
        ("The parser does not compare the types of all arguments of 'around'", at => at.Judge.IsValid && Ours(at, "KQL0106") && at.Case.Text.Contains("around(", StringComparison.Ordinal)),
        ("The engine takes any word after 'bagexpansion=' for one of the two that there are", at => Judge(at, "KS005") && at.Case.Text.Contains("bagexpansion", StringComparison.Ordinal)),
        ("The parser takes no sign after a sign", at => Judge(at, "KS006")),
        ("Neighbouring strings are one string, also as the last term of a search", at => Judge(at, "KS106") && at.Case.Text.Contains("search", StringComparison.Ordinal)),
    ];

    /// <summary>Null when nobody knows.</summary>
    public static string? Of(KqlDifference difference) => All.FirstOrDefault(known => known.Fits(difference)).Reason;

    private static bool Judge(KqlDifference difference, string code) => difference.Judge.Error?.StartsWith(code, StringComparison.Ordinal) == true;

    private static bool Ours(KqlDifference difference, string code) => difference.Ours.Error?.StartsWith(code, StringComparison.Ordinal) == true;

    private static bool Columns(KqlDifference difference) => difference.Judge.IsValid && difference.Ours.IsValid;
}
