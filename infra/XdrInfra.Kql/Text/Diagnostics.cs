using System.Buffers;
using System.Globalization;

namespace XdrInfra.Kql.Text;

/// <summary>Every message of the engine. A code belongs to one method and is never used for another message.</summary>
internal static class Diagnostics
{
    private const int QuoteLimit = 80;

    private static readonly SearchValues<char> Placeholders = SearchValues.Create("<>{}[]$%\"'");

    public static KqlDiagnostic UnknownCharacter(TextSpan at, char found) =>
        Error("KQL0001", at, char.GetUnicodeCategory(found) == UnicodeCategory.Format
            ? $"The invisible character U+{(int)found:X4} has no meaning here; remove it."
            : $"The character '{found}' has no meaning here; {Habits.Character(found)}.");

    public static KqlDiagnostic Unexpected(TextSpan at, string found, string expected, string hint = "") =>
        Error("KQL0002", at, $"Unexpected {found}, expected {expected}.{hint}");

    public static KqlDiagnostic UnterminatedString(TextSpan at) =>
        Error("KQL0003", at, "The string is not closed; end it with the quote that it starts with, on the same line.");

    public static KqlDiagnostic BadLiteral(TextSpan at, string text, string type, string example) =>
        Error("KQL0004", at, $"'{Quote(text)}' is not a {type}; write it like {example}.");

    public static KqlDiagnostic TooDeep(TextSpan at, int limit) =>
        Error("KQL0005", at, $"The query nests deeper than {limit} levels; split it with 'let'.");

    public static KqlDiagnostic UnknownOperator(TextSpan at, string name, string hint) =>
        Error("KQL0006", at, $"There is no operator '{Quote(name)}'.{hint}");

    public static KqlDiagnostic BadEscape(TextSpan at, string text) =>
        Error("KQL0007", at, $"'{Quote(text)}' is not an escape sequence; write '\\\\' for a backslash or start the string with '@'.");

    public static KqlDiagnostic TooManySteps(TextSpan at, int limit) =>
        Error("KQL0008", at, $"The query goes through more than {limit} steps one behind another, those of its 'let' names included; put several conditions into one 'where' and several columns into one 'extend'.");

    public static KqlDiagnostic TooManyReads(TextSpan at, long limit) =>
        Error("KQL0009", at, $"The query reads its tables more than {limit} times, those behind a 'let' name at each use; wrap what is used often in 'materialize()'.");

    public static KqlDiagnostic DashesAsComment(TextSpan at) =>
        Error("KQL0010", at, "A comment begins with '//', not with '--'.");

    public static KqlDiagnostic MissingName(TextSpan at, string what, string name, string hint) =>
        Error("KQL0101", at, $"There is no {what} '{Quote(name)}'.{hint}");

    public static KqlDiagnostic UnknownTable(TextSpan at, string name, string hint) =>
        Error("KQL0102", at, $"There is no table '{Quote(name)}' in this workspace.{hint}");

    public static bool IsUnknownTable(KqlDiagnostic diagnostic) => diagnostic.Code == "KQL0102";

    public static KqlDiagnostic UnknownColumn(TextSpan at, string name, string hint) =>
        Error("KQL0103", at, $"There is no column or variable '{Quote(name)}' here.{hint}");

    public static KqlDiagnostic UnknownFunction(TextSpan at, string name, string hint) =>
        Error("KQL0104", at, $"There is no function '{Quote(name)}'.{hint}");

    public static KqlDiagnostic ArgumentCount(TextSpan at, string name, string expected, int actual) =>
        Error("KQL0105", at, $"Function '{name}' takes {expected}, not {actual}.");

    public static KqlDiagnostic ArgumentType(TextSpan at, string name, int number, string expected, string actual) =>
        Error("KQL0106", at, $"Argument {number} of '{name}' is a {actual}; it takes {expected}{(expected == "timespan" && actual is "long" or "int" ? ", as in '7d' or '1h'" : string.Empty)}.");

    public static KqlDiagnostic OperandTypes(TextSpan at, string symbol, string left, string right) =>
        Error("KQL0107", at, (symbol, left, right) switch
        {
            ("+", "string", "string") => "'+' does not join texts; write 'strcat(a, b)'.",
            ("<" or "<=" or ">" or ">=", "string", "string") => $"'{symbol}' does not compare texts; write 'strcmp(a, b) {symbol} 0'.",
            _ => $"'{symbol}' cannot combine a {left} with a {right}; convert one of them, for example with 'to{left}()'.",
        });

    public static KqlDiagnostic NotScalar(TextSpan at) =>
        Error("KQL0108", at, "This is a table where a single value is needed; use 'toscalar()' to take its first value.");

    public static KqlDiagnostic NotTabular(TextSpan at) =>
        Error("KQL0109", at, "This is a single value where a table is needed; name a table or a query.");

    public static KqlDiagnostic NotConstant(TextSpan at, string what) =>
        Error("KQL0110", at, $"{what} must be a constant: it cannot depend on a column.");

    public static KqlDiagnostic NotBool(TextSpan at, string actual) =>
        Error("KQL0111", at, $"A condition must be a bool, and this is a {actual}; compare it with a value.");

    public static KqlDiagnostic AmbiguousColumn(TextSpan at, string name) =>
        Error("KQL0112", at, $"The column '{Quote(name)}' stands twice in the result; name one of them differently.");

    public static KqlDiagnostic AggregateOutside(TextSpan at, string name) =>
        Error("KQL0113", at, $"'{name}' aggregates rows; use it within 'summarize'.");

    public static KqlDiagnostic BadValue(TextSpan at, string what, string value, string legal) =>
        Error("KQL0114", at, $"{what} '{Quote(value)}' is not known; use {legal}.");

    public static KqlDiagnostic NotSortable(TextSpan at, string type) =>
        Error("KQL0115", at, $"Values of type {type} have no order; convert them, for example with 'tostring()'.");

    public static KqlDiagnostic NotGroupable(TextSpan at, string type) =>
        Error("KQL0116", at, $"Values of type {type} cannot be a key; convert them, for example with 'tostring()'.");

    public static KqlDiagnostic WindowOutsideSerialized(TextSpan at, string name) =>
        Error("KQL0117", at, $"'{name}' needs rows in a fixed order; put 'serialize' or 'sort by' before it.");

    public static KqlDiagnostic BadUse(TextSpan at, string message) => Error("KQL0118", at, message);

    public static KqlDiagnostic Recursive(TextSpan at, string name) =>
        Error("KQL0119", at, $"Function '{name}' calls itself, which the language does not allow.");

    public static KqlDiagnostic JoinKey(TextSpan at, string left, string right) =>
        Error("KQL0120", at, $"The two sides of a join key are a {left} and a {right}; convert one of them.");

    public static KqlDiagnostic NoQuery(TextSpan at) =>
        new("KQL0121", KqlSeverity.Warning, at.Start, at.Length, "There is nothing to run; end with a query, for example the name of a table.");

    public static KqlDiagnostic NotGrouped(TextSpan at, string name) =>
        Error("KQL0122", at, $"The column '{Quote(name)}' is neither a key nor within an aggregate; put it after 'by', or write for example 'take_any({Quote(name)})'.");

    public static KqlDiagnostic DeclaredTwice(TextSpan at, string name) =>
        Error("KQL0123", at, $"The name '{Quote(name)}' was declared by an earlier 'let'; give one of them another name.");

    public static KqlDiagnostic LacksColumn(TextSpan at, string parameter, string column, string type) =>
        Error("KQL0124", at, $"The table for '{Quote(parameter)}' has no column '{Quote(column)}' of type {type}; add it, for example with 'extend'.");

    public static KqlDiagnostic SeveralColumns(TextSpan at, int count) =>
        Error("KQL0125", at, $"This gives {count} columns where a single value is needed; name them with 'extend (a, b) = …' first.");

    public static KqlDiagnostic FunctionElsewhere(TextSpan at, string name, FunctionHome home) => Error("KQL0126", at, home switch
    {
        FunctionHome.AdvancedHunting => $"'{name}' is a function of Defender's advanced hunting, and a workspace has none; run the query there, or do without the function.",
        FunctionHome.Asim => $"'{name}' is a parser of Sentinel's ASIM, which comes with Sentinel and not with this engine; ask the real workspace instead.",
        FunctionHome.DeployedAsim => $"'{name}' is a parser of Sentinel's ASIM that has to be deployed to a workspace, and there is none here; ask the real workspace instead.",
        _ => $"'{name}' reads a watchlist of the workspace, and there are none here; ask the real workspace instead.",
    });

    public static KqlDiagnostic TooManyCalls(TextSpan at, string name, int limit) =>
        Error("KQL0127", at, $"With '{name}' the query calls its functions more than {limit} times; let a function call another one only once.");

    public static KqlDiagnostic OperatorNotSupported(TextSpan at, string name) =>
        Error("KQL0201", at, $"'{name}' is valid KQL that this engine does not run; ask the real workspace instead.");

    public static KqlDiagnostic FunctionNotSupported(TextSpan at, string name) =>
        Error("KQL0202", at, $"Function '{name}' is valid KQL that this engine does not run; ask the real workspace instead.");

    public static KqlDiagnostic FormNotSupported(TextSpan at, string what) =>
        Error("KQL0203", at, $"{what} is valid KQL that this engine does not run; ask the real workspace instead.");

    /// <summary>Microsoft's parser takes any text between the brackets of a typed literal; published templates leave a place there to fill in.</summary>
    public static KqlDiagnostic UnreadLiteral(TextSpan at, string text, string type, string example) =>
        Error("KQL0204", at, text.AsSpan().ContainsAny(Placeholders)
            ? $"'{Quote(text)}' is a place to fill in; put a {type} there, as in {example}."
            : $"'{Quote(text)}' is not {(type == "int" ? "an" : "a")} {type}; write it like {example}.");

    public static KqlDiagnostic ManagementCommand(TextSpan at, string name) =>
        Error("KQL0205", at, $"'.{Quote(name)}' begins a management command, and a workspace takes queries only; begin with the name of a table.");

    public static KqlDiagnostic ComparisonNotSupported(TextSpan at, string name, string hint) =>
        Error("KQL0206", at, $"'{Quote(name)}' is valid KQL that this engine does not run.{hint}");

    public static KqlDiagnostic DroppedLeg(TextSpan at, string name) =>
        new("KQL0301", KqlSeverity.Warning, at.Start, at.Length, $"There is no table '{Quote(name)}' in this workspace; the union goes on without it.");

    /// <summary>Microsoft's parser takes it, and the service is known to refuse some such comparisons when the query runs.</summary>
    public static KqlDiagnostic UnlikeTypes(TextSpan at, string symbol, string left, string right) =>
        new("KQL0302", KqlSeverity.Warning, at.Start, at.Length, $"'{symbol}' compares a {left} with a {right}, which the service may refuse; convert one of them, for example with 'to{left}()'.");

    public static KqlDiagnostic NamedCondition(TextSpan at, string name, bool isValid) =>
        new("KQL0303", isValid ? KqlSeverity.Warning : KqlSeverity.Error, at.Start, at.Length, $"'{Quote(name)} =' gives a name to the condition and compares nothing; write '{Quote(name)} ==' to compare.");

    public static KqlDiagnostic DroppedFunction(TextSpan at, string name) =>
        new("KQL0304", KqlSeverity.Warning, at.Start, at.Length, $"There is no function '{Quote(name)}' here; the union goes on without it.");

    private static KqlDiagnostic Error(string code, TextSpan at, string message) =>
        new(code, KqlSeverity.Error, at.Start, at.Length, message);

    /// <summary>The text, cut where it is long.</summary>
    public static string Quote(string text) => text.Length <= QuoteLimit ? text : text[..QuoteLimit] + "…";
}
