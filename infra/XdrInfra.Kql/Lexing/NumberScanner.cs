namespace XdrInfra.Kql.Lexing;

/// <summary>Numbers, and numbers with a unit of time.</summary>
internal static class NumberScanner
{
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
    // https://learn.microsoft.com/kusto/query/scalar-data-types/timespan
    public static double? TicksOf(string unit) => unit switch
    {
        "d" or "day" or "days" => TimeSpan.TicksPerDay,
        "h" or "hr" or "hrs" or "hour" or "hours" => TimeSpan.TicksPerHour,
        "m" or "min" or "minute" or "minutes" => TimeSpan.TicksPerMinute,
        "s" or "sec" or "second" or "seconds" => TimeSpan.TicksPerSecond,
        "ms" or "milli" or "millis" or "millisec" or "millisecond" or "milliseconds" => TimeSpan.TicksPerMillisecond,
        "micro" or "micros" or "microsec" or "microsecond" or "microseconds" => 10,
        "nano" or "nanos" or "nanosec" or "nanosecond" or "nanoseconds" => 0.01,
        "tick" or "ticks" => 1,
        _ => null,
    };

    private static string? UnitAt(string text, int at)
    {
        var unit = text[at..SkipWhile(text, at, char.IsAsciiLetter)];
        return TicksOf(unit) is null ? null : unit;
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
