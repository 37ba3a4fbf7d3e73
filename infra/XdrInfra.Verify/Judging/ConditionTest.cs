using System.Globalization;
using System.Text.Json;
using XdrInfra.Model.Values;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Judging;

/// <summary>Whether a row satisfies conditions at a moment.</summary>
internal sealed class ConditionTest(CheckParameters parameters, DateTimeOffset now)
{
    public bool All(Row row, IEnumerable<Condition> conditions) => conditions.All(condition => Holds(row, condition));

    public bool Holds(Row row, Condition condition)
    {
        var operands = condition.Operands.Select(parameters.Fill).ToList();
        return condition.Kind switch
        {
            ConditionKind.Is => Same(row.Text(condition.Path), operands[0]),
            ConditionKind.Not => !Same(row.Text(condition.Path), operands[0]),
            ConditionKind.In => Items(operands).Any(operand => Same(row.Text(condition.Path), operand)),
            ConditionKind.NotIn => !Items(operands).Any(operand => Same(row.Text(condition.Path), operand)),
            ConditionKind.Min => row.Number(condition.Path) >= Number(operands[0]),
            ConditionKind.Max => row.Number(condition.Path) <= Number(operands[0]),
            ConditionKind.Present => IsPresent(row[condition.Path]) == Same("true", operands[0]),
            ConditionKind.OlderThan => Age(row, condition.Path) > Span(operands[0]),
            ConditionKind.YoungerThan => Age(row, condition.Path) <= Span(operands[0]),
            ConditionKind.Has => Items(operands).All(operand => row.Texts(condition.Path).Any(item => Same(item, operand))),
            ConditionKind.SameAs => Same(row.Text(condition.Path), row.Text(operands[0]) ?? ""),
            _ => throw new InvalidOperationException($"The condition {condition.Kind} has no test."),
        };
    }

    private TimeSpan? Age(Row row, string path) => row.Span(path) ?? now - row.Time(path);

    private static bool Same(string? left, string right) => string.Equals(left ?? "", right, StringComparison.OrdinalIgnoreCase);

    private static bool IsPresent(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => false,
        JsonValueKind.String => value.GetString() is not ("" or "[]" or "{}" or "null"),
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => true,
    };

    /// <summary>A placeholder may stand for a list.</summary>
    private static IEnumerable<string> Items(List<string> operands) => operands
        .SelectMany(operand => operand.Split(", ", StringSplitOptions.RemoveEmptyEntries)).Select(item => item.Trim('"'));

    private static double Number(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : Span(text).TotalSeconds;

    /// <summary>As a check writes it, or as KQL does: a placeholder stands for a literal.</summary>
    private static TimeSpan Span(string text) =>
        text.StartsWith("time(", StringComparison.Ordinal) && text.EndsWith(')') && TimeSpan.TryParseExact(text[5..^1], "c", CultureInfo.InvariantCulture, out var literal)
            ? literal
            : Durations.Parse(text) ?? throw new FormatException($"\"{text}\" is not a duration.");
}
