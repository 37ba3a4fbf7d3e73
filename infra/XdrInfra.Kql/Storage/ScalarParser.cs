using System.Globalization;
using XdrInfra.Kql.Lexing;

namespace XdrInfra.Kql.Storage;

/// <summary>Text to scalars, for literals and for the <c>to…()</c> functions; null when the text has another form.</summary>
internal static class ScalarParser
{
    // https://learn.microsoft.com/kusto/query/scalar-data-types/datetime
    private static readonly string[] MoreDateFormats =
    [
        "yyyy", "yyyy-MM", "yyyy-MM-ddTHH:mm 'GMT'", "yyyy-MM-ddTHH:mm:ss 'GMT'", "yyyyMMdd", "yyyyMMddHHmm", "yyyyMMddHHmmss", "yyyy-MM-dd HH", "yyyy-MM-ddTHH", "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy", "yyyy-MM-dd HH.mm.ss",
    ];

    /// <summary>The content of a literal such as <c>long(1)</c>; null when it is none of the type.</summary>
    public static object? Of(KqlType type, string text) => type switch
    {
        KqlType.Bool => Bool(text),
        KqlType.DateTime => DateTime(text),
        KqlType.Decimal => Decimal(text),
        KqlType.Guid => Guid(text),
        KqlType.Int => Int(text),
        KqlType.Long => Long(text),
        KqlType.Real => Real(text),
        KqlType.TimeSpan => TimeSpan(text) ?? Days(text),
        _ => null,
    };

    /// <summary>The content may stand in quotes.</summary>
    public static string Unquote(string text) =>
        text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : text;

    public static bool? Bool(string text) => text.Trim() switch
    {
        var t when t.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
        var t when t.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
        var t when Long(t) is { } number => number != 0,
        _ => null,
    };

    public static int? Int(string text) => Long(text) is { } value and >= int.MinValue and <= int.MaxValue ? (int)value : null;

    public static long? Long(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return long.TryParse(trimmed[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : null;
        }

        return long.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    public static double? Real(string text)
    {
        var trimmed = text.Trim();
        return trimmed switch
        {
            "nan" or "NaN" => double.NaN,
            "+inf" or "inf" or "Infinity" => double.PositiveInfinity,
            "-inf" or "-Infinity" => double.NegativeInfinity,
            _ when Long(trimmed) is { } whole => whole,
            _ => double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null,
        };
    }

    public static decimal? Decimal(string text) =>
        decimal.TryParse(text.AsSpan().Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static Guid? Guid(string text) => System.Guid.TryParse(text.AsSpan().Trim(), out var value) ? value : null;

    /// <summary>A moment in UTC; text without an offset is taken as UTC.</summary>
    public static DateTime? DateTime(string text)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (System.DateTime.TryParseExact(text.Trim(), MoreDateFormats, CultureInfo.InvariantCulture, Styles, out var exact))
        {
            return exact;
        }

        // The framework would read times without a date as of today.
        var hasDate = text.AsSpan().IndexOfAny('-', '/', ' ') > 0;
        return hasDate && System.DateTime.TryParse(text, CultureInfo.InvariantCulture, Styles, out var value) ? value : null;
    }

    /// <summary><c>1.5h</c>, <c>1d 2h</c> is none, or the form <c>d.hh:mm:ss.fffffff</c>; a plain number is none.</summary>
    public static TimeSpan? TimeSpan(string text)
    {
        var trimmed = text.Trim();
        var unitAt = trimmed.AsSpan().IndexOfAnyInRange('a', 'z');
        if (unitAt > 0 && NumberScanner.TicksOf(trimmed[unitAt..]) is { } ticks)
        {
            return decimal.TryParse(trimmed.AsSpan(0, unitAt).Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var factor)
                ? Ticks((double)factor * ticks)
                : null;
        }

        return trimmed.Contains(':') && System.TimeSpan.TryParse(trimmed, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>A plain number of days, as in <c>timespan(2)</c>.</summary>
    public static TimeSpan? Days(string text) => Real(text) is { } days ? Ticks(days * System.TimeSpan.TicksPerDay) : null;

    private static TimeSpan? Ticks(double ticks) =>
        Math.Abs(ticks) < long.MaxValue ? new TimeSpan((long)Math.Round(ticks)) : null;
}
