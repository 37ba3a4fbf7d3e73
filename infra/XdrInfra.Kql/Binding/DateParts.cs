using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Binding;

/// <summary>The names of the parts of a datetime, where a query writes one.</summary>
// https://learn.microsoft.com/kusto/query/datetime-part-function
// https://learn.microsoft.com/kusto/query/datetime-diff-function
internal static class DateParts
{
    private static readonly string[] OfDatetime =
        ["year", "quarter", "month", "week_of_year", "day", "dayofyear", "hour", "minute", "second", "millisecond", "microsecond", "nanosecond"];

    private static readonly string[] OfPeriod =
        ["year", "quarter", "month", "week", "day", "hour", "minute", "second", "millisecond", "microsecond", "nanosecond"];

    // Older names, which the function still takes.
    private static readonly string[] Obsolete = ["weekofyear", "week", "monthofyear", "dayofmonth", "hourofday"];

    public static void Check(Expr.Call call, Binder binder)
    {
        var known = call.Function switch
        {
            "datetime_part" or "datepart" => OfDatetime,
            "datetime_add" or "datetime_diff" => OfPeriod,
            _ => null,
        };
        if (known is not null && call.Arguments is [Expr.Literal { Value: string part }, ..] && !Knows(known, part) && !(known == OfDatetime && Knows(Obsolete, part)))
        {
            binder.Report(Diagnostics.BadValue(call.Arguments[0].Span, "The part of a datetime", part, $"'{string.Join("', '", known[..^1])}' or '{known[^1]}'"));
        }
    }

    private static bool Knows(string[] parts, string part) => Array.Exists(parts, known => string.Equals(known, part, StringComparison.OrdinalIgnoreCase));
}
