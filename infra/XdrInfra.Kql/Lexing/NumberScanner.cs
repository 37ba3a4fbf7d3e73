namespace XdrInfra.Kql.Lexing;

/// <summary>Numbers, and numbers with a unit of time.</summary>
internal static class NumberScanner
{
    // https://learn.microsoft.com/kusto/query/scalar-data-types/timespan
    private static readonly Dictionary<string, double> TicksOfUnit = new(StringComparer.Ordinal)
    {
        ["d"] = TimeSpan.TicksPerDay, ["day"] = TimeSpan.TicksPerDay, ["days"] = TimeSpan.TicksPerDay,
        ["h"] = TimeSpan.TicksPerHour, ["hr"] = TimeSpan.TicksPerHour, ["hrs"] = TimeSpan.TicksPerHour,
        ["hour"] = TimeSpan.TicksPerHour, ["hours"] = TimeSpan.TicksPerHour,
        ["m"] = TimeSpan.TicksPerMinute, ["min"] = TimeSpan.TicksPerMinute,
        ["minute"] = TimeSpan.TicksPerMinute, ["minutes"] = TimeSpan.TicksPerMinute,
        ["s"] = TimeSpan.TicksPerSecond, ["sec"] = TimeSpan.TicksPerSecond,
        ["second"] = TimeSpan.TicksPerSecond, ["seconds"] = TimeSpan.TicksPerSecond,
        ["ms"] = TimeSpan.TicksPerMillisecond, ["milli"] = TimeSpan.TicksPerMillisecond, ["millis"] = TimeSpan.TicksPerMillisecond,
        ["millisec"] = TimeSpan.TicksPerMillisecond, ["millisecond"] = TimeSpan.TicksPerMillisecond, ["milliseconds"] = TimeSpan.TicksPerMillisecond,
        ["micro"] = 10, ["micros"] = 10, ["microsec"] = 10, ["microsecond"] = 10, ["microseconds"] = 10,
        ["nano"] = 0.01, ["nanos"] = 0.01, ["nanosec"] = 0.01, ["nanosecond"] = 0.01, ["nanoseconds"] = 0.01,
        ["tick"] = 1, ["ticks"] = 1,
    };

    public static (TokenKind Kind, int Length) Scan(string text, int start)
    {
        if (text[start] == '0' && At(text, start + 1) is 'x' or 'X' && char.IsAsciiHexDigit(At(text, start + 2)))
        {
            return (TokenKind.Long, SkipWhile(text, start + 2, char.IsAsciiHexDigit) - start);
        }

        var end = SkipWhile(text, start, char.IsAsciiDigit);
        var real = At(text, end) == '.' && At(text, end + 1) != '.' && !char.IsAsciiLetter(At(text, end + 1));
        end = real ? SkipWhile(text, end + 1, char.IsAsciiDigit) : end;
        if (UnitAt(text, end) is { } unit)
        {
            return (TokenKind.TimeSpan, end + unit.Length - start);
        }

        var exponent = ExponentEnd(text, end);
        return (real || exponent > end ? TokenKind.Real : TokenKind.Long, exponent - start);
    }

    /// <summary>The factor of a unit in ticks; null when there is no such unit.</summary>
    public static double? TicksOf(string unit) => TicksOfUnit.TryGetValue(unit, out var ticks) ? ticks : null;

    private static string? UnitAt(string text, int at)
    {
        var unit = text[at..SkipWhile(text, at, char.IsAsciiLetter)];
        return TicksOfUnit.ContainsKey(unit) ? unit : null;
    }

    private static int ExponentEnd(string text, int at)
    {
        if (At(text, at) is not ('e' or 'E'))
        {
            return at;
        }

        var digits = At(text, at + 1) is '+' or '-' ? at + 2 : at + 1;
        return char.IsAsciiDigit(At(text, digits)) ? SkipWhile(text, digits, char.IsAsciiDigit) : at;
    }

    private static int SkipWhile(string text, int at, Func<char, bool> test)
    {
        while (at < text.Length && test(text[at]))
        {
            at++;
        }

        return at;
    }

    private static char At(string text, int at) => at < text.Length ? text[at] : '\0';
}
