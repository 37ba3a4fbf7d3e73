using XdrInfra.Kql.Lexing;

namespace XdrInfra.Kql.Text;

/// <summary>What people write who come from SQL, from C, from a word processor: the word of the language for each.</summary>
internal static class Habits
{
    private static readonly Dictionary<string, string> Operators = new(StringComparer.OrdinalIgnoreCase)
    {
        ["select"] = "Write 'project' to choose columns.",
        ["from"] = "Begin the query with the name of the table.",
        ["having"] = "Write 'where' after the 'summarize'.",
        ["group"] = "Write 'summarize … by Column'.",
        ["groupby"] = "Write 'summarize … by Column'.",
        ["orderby"] = "Write 'sort by Column'.",
        ["stats"] = "Write 'summarize … by Column'.",
        ["eval"] = "Write 'extend Name = …'.",
        ["table"] = "Write 'project' to choose columns.",
        ["fields"] = "Write 'project' to choose columns.",
        ["head"] = "Write 'take' and a number.",
        ["dedup"] = "Write 'distinct Column', or 'summarize arg_max(TimeGenerated, *) by Column' for the newest row of each.",
        ["rename"] = "Write 'project-rename New = Old'.",
        ["flatten"] = "Write 'mv-expand Column'.",
    };

    private static readonly Dictionary<string, string> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["if"] = "Write 'iff(condition, then, else)'.",
        ["len"] = "Write 'strlen(text)', or 'array_length(array)'.",
        ["length"] = "Write 'strlen(text)', or 'array_length(array)'.",
        ["upper"] = "Write 'toupper(text)'.",
        ["lower"] = "Write 'tolower(text)'.",
        ["concat"] = "Write 'strcat(a, b)'.",
        ["nvl"] = "Write 'coalesce(a, b)'.",
        ["ifnull"] = "Write 'coalesce(a, b)'.",
        ["getdate"] = "Write 'now()'.",
        ["datediff"] = "Write 'datetime_diff('day', later, earlier)'.",
        ["dateadd"] = "Write 'datetime_add('day', 1, time)', or 'time + 1d'.",
        ["cast"] = "Write the type as a function, as in 'tolong(text)'.",
        ["convert"] = "Write the type as a function, as in 'tolong(text)'.",
        ["charindex"] = "Write 'indexof(text, part)'.",
        ["instr"] = "Write 'indexof(text, part)'.",
        ["like"] = "Write 'contains', 'startswith', 'endswith' or 'matches regex', without percent signs.",
        ["notlike"] = "Write '!contains', '!startswith' or '!endswith', without percent signs.",
        ["group_concat"] = "Write 'strcat_array(make_list(text), ',')'.",
    };

    // Words of expressions, which are all in lower case.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "or", "by", "in", "on", "has", "contains", "startswith", "endswith", "between", "matches", "with", "asc", "desc", "from", "to", "step", "of",
    };

    /// <summary>Advice for an operator that the language has not, with a leading blank; nothing when it is no habit.</summary>
    public static string Operator(string name) => Operators.TryGetValue(name, out var advice) ? $" {advice}" : string.Empty;

    /// <summary>The same for a name that should be a table.</summary>
    public static string Table(string name) => name.Equals("select", StringComparison.OrdinalIgnoreCase) ? " A query begins with its table: 'Table | where … | project …'." : string.Empty;

    /// <summary>The same for a function.</summary>
    public static string Function(string name) => Functions.TryGetValue(name, out var advice) ? $" {advice}" : string.Empty;

    /// <summary>What to do about a character that begins nothing.</summary>
    public static string Character(char found) => found switch
    {
        '&' => "write 'and' between conditions",
        '!' => "write 'not(…)', or put it before an operator as in '!has'",
        _ when PrintedQuotes.Has(found) => "write a straight quote, ' or \"",
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => "write '-'",
        '\u2260' => "write '!='",
        '\u2264' => "write '<='",
        '\u2265' => "write '>='",
        '\u2026' => "write '..', or leave it out where it stands for more",
        >= '\uFF01' and <= '\uFF5E' => $"write '{(char)(found - '\uFF00' + ' ')}'",
        '#' => "a comment begins with '//'",
        '\\' => "put it into a string, as '\\\\' or after '@'",
        _ => "remove it or put it into a string",
    };

    /// <summary>Advice for a token that stands where it cannot, with a leading blank; nothing when no habit explains it.</summary>
    /// <param name="found">Its text.</param>
    /// <param name="before">The text of the token before it.</param>
    /// <param name="isOperator">It is the name of an operator.</param>
    /// <param name="followsValue">It is a word or a value, and stands right behind another.</param>
    /// <param name="endsOperator">The operator could end here.</param>
    public static string Token(string found, string before, bool isOperator, bool followsValue, bool endsOperator) => (found, before) switch
    {
        (_, "between" or "!between") => " Write 'between (low .. high)'.",
        (_, "in" or "!in" or "in~" or "!in~" or "has_any" or "has_all") => $" Write '{before} (…)' with brackets.",
        ("", "|") => " Remove the '|' before it, or write an operator.",
        ("|", ",") => " Remove the ',' before it.",
        ("=", _) => " Write '==' to compare.",
        (",", _) when !endsOperator => " Only 'in', 'has_any' and 'has_all' take a list; a range is '(low .. high)'.",
        ("|", "|") => " Write one '|' before an operator, or 'or' between conditions.",
        ("&", _) => " Write 'and' between conditions.",
        ("/", _) when !endsOperator => " A comment begins with '//'.",
        (_, "not") => " Write 'not(…)' with brackets.",
        ("is" or "IS", _) => " Write 'isempty(text)', or 'isnull(value)' where it is no text.",
        ("as" or "AS", _) => " Write the new name first, as in 'Name = Column'.",
        ("descending" or "DESC", _) => " Write 'desc'.",
        ("ascending" or "ASC", _) => " Write 'asc'.",
        (",", _) when endsOperator => " Put 'and' or 'or' between conditions.",
        (")", _) when endsOperator => " No '(' is open for it.",
        _ when Words.Contains(found) && found.Any(char.IsAsciiLetterUpper) => $" Write '{found.ToLowerInvariant()}' in lower case.",
        _ when isOperator && endsOperator => $" Put a '|' before '{found}'.",
        _ when followsValue && endsOperator => " A comma, or a word such as 'and' or 'by', is missing before it.",
        _ => string.Empty,
    };
}
