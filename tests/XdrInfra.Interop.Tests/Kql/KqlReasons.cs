using System.Text.RegularExpressions;

namespace XdrInfra.Interop.Tests.Kql;

/// <summary>Why we differ from the parser where we do. A difference without a reason fails the test.</summary>
internal static class KqlReasons
{
    // A reason names both answers and the shape of the query, so that it hides no other fault with the same code.
    private static readonly IReadOnlyList<Known> All =
    [
        new("A workspace knows workspace(), database() and arg(); the parser alone does not", "KS211: The name '(workspace|app|arg)'|KS208: The name '.*' does not refer to any known database", "valid", @"\b(workspace|app|arg|database)\("),
        new("Window functions need rows in a fixed order, as the service says; the parser does not check", "valid", "KQL0117: '(row_number|row_cumsum|row_rank_dense|row_rank_min|row_window_session|prev|next)' needs rows", @"\b(row_\w+|prev|next)\("),
        new("Text-only arguments take numbers and truth here and are converted; the parser refuses them", "KS107: A value of type string expected", "valid", @"\b(datetime_add|tolower|toupper|trim|todynamic|parse_json|split)\("),
        new("Arguments that are whole numbers take text and dynamic values here and are converted; the parser refuses them", "KS141: The expression must have one of the types: int or long", "valid", @"\b(x\d+:\(CreatedProcessSessionId:long\)|mv-apply x\d+ = x\d+ to typeof)"),
        new("Over tables of a pattern the parser forgets the second type of a column once two tables share the first, and the service keeps both", Columns, Columns, @"^search ""x""$"),
        new("A date has no sign; the parser takes one", "valid", "KQL0106: Argument 1 of '-' is a datetime", @"=-prev\(dt\)"),
        new("A column that exists has its own type; the parser gives it the type of the default", Columns, Columns, @"column_ifexists\('s',1\)"),
        new("A column that 'parse' writes replaces the one of that name; the parser keeps both", Columns, Columns, @"\| parse s with .* dt "),
        new("Some words of the language need brackets as names; the engine takes them as they are", "KS228: The name 'others' needs to be bracketed|KS006: Missing expression: If the keyword 'isfuzzy'", "valid", @"by others=|, isfuzzy$"),
        new("The parser gives a column once that a plugin is said to give twice; the engine numbers the second", Columns, Columns, @"evaluate pivot\(.*\) : \((?<name>\w+):\w+, \k<name>:"),
        new("Of literals and results the parser knows whether they are arrays or bags, and refuses the other; the engine gives null", "KS234: The expression value must be a dynamic array|KS235: The expression must be a dynamic bag", "valid", @"parse_json\('|todynamic\('|dynamic\([{\d']|bag_\w+\("),
        new("The parser wants a constant to leave out of a series and for the precision of a rounding; to the engine a call over literals is one, and a column serves", "KS129: The expression must be a constant", "valid", @"series_stats\(dy, b\)|round\(.*(tolong\(parse_json\('|column_ifexists\()"),
        new("The parser does not compare the types of all arguments of 'around'", "valid", "KQL0106: Argument [123] of 'around'", @"\baround\("),
        new("Neighbouring strings are one string, also as the last term of a search", "KS106: The operator 'or' is not defined for the operand types bool and string", "valid", @"\| search .* ""b"" ""b""$"),
    ];

    private const string Columns = "columns";

    /// <summary>Null when nobody knows.</summary>
    public static string? Of(KqlDifference difference) => All.FirstOrDefault(known => known.Fits(difference))?.Reason;

    /// <summary>What the parser says, what we say, and what stands in the query, as patterns; "columns" where both take it and the results differ.</summary>
    private sealed record Known(string Reason, string Parser, string Engine, string Query)
    {
        public bool Fits(KqlDifference difference) =>
            Says(Parser, difference.Judge, difference) && Says(Engine, difference.Ours, difference) && Regex.IsMatch(difference.Case.Text, Query, RegexOptions.Singleline, TimeSpan.FromSeconds(1));

        private static bool Says(string pattern, KqlVerdict verdict, KqlDifference difference) => pattern switch
        {
            Columns => difference.Judge.IsValid && difference.Ours.IsValid,
            "valid" => verdict.IsValid && !(difference.Judge.IsValid && difference.Ours.IsValid),
            _ => verdict.Error is { } error && Regex.IsMatch(error, $"^({pattern})", RegexOptions.None, TimeSpan.FromSeconds(1)),
        };
    }
}
