using System.Globalization;
using System.Text;
using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary><c>format_datetime</c>, <c>format_timespan</c>, <c>format_bytes</c>.</summary>
// https://learn.microsoft.com/kusto/query/format-datetime-function
// https://learn.microsoft.com/kusto/query/format-timespan-function
// https://learn.microsoft.com/kusto/query/format-bytes-function
internal static class FormatFunctions
{
    private static readonly string[] Units = ["Bytes", "KB", "MB", "GB", "TB", "PB", "EB"];

    public static IEnumerable<ScalarFunction> All =>
    [
        Of<DateTime, string, string>("format_datetime", (time, format) => Runs(format, (c, count) => DatePart(time, c, count))),
        Of<TimeSpan, string, string>("format_timespan", (span, format) => Runs(format, (c, count) => SpanPart(span, c, count))),
        Boxed("format_bytes", KqlType.String, 1, [KqlType.Real, KqlType.Long, KqlType.String], FormatBytes),
    ];

    // The format is runs of one letter; what is no specifier stands for itself.
    private static string Runs(string format, Func<char, int, string?> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < format.Length;)
        {
            var count = 1;
            while (i + count < format.Length && format[i + count] == format[i])
            {
                count++;
            }

            text.Append(part(format[i], count) ?? new string(format[i], count));
            i += count;
        }

        return text.ToString();
    }

    private static string? DatePart(DateTime time, char specifier, int count) => specifier switch
    {
        'y' => count <= 2 ? Padded(time.Year % 100, count) : Padded(time.Year, count),
        'M' => Padded(time.Month, count),
        'd' => Padded(time.Day, count),
        'H' => Padded(time.Hour, count),
        'h' => Padded(time.Hour % 12 == 0 ? 12 : time.Hour % 12, count),
        'm' => Padded(time.Minute, count),
        's' => Padded(time.Second, count),
        'f' or 'F' => Fraction(time.Ticks, specifier, count),
        't' => time.Hour < 12 ? "AM" : "PM",
        _ => null,
    };

    private static string? SpanPart(TimeSpan span, char specifier, int count) => specifier switch
    {
        'd' => Padded(Math.Abs(span.Days), count),
        'H' or 'h' => Padded(Math.Abs(span.Hours), count),   // a length of time has no noon
        'm' => Padded(Math.Abs(span.Minutes), count),
        's' => Padded(Math.Abs(span.Seconds), count),
        'f' or 'F' => Fraction(Math.Abs(span.Ticks % TimeSpan.TicksPerSecond), specifier, count),
        _ => null,
    };

    private static string Padded(int value, int width) => value.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    // F leaves out zeros at the end.
    private static string Fraction(long ticks, char specifier, int count)
    {
        var digits = (ticks % TimeSpan.TicksPerSecond).ToString("D7", CultureInfo.InvariantCulture)[..Math.Min(count, 7)];
        return specifier == 'F' ? digits.TrimEnd('0') : digits;
    }

    private static object? FormatBytes(object?[] args)
    {
        if (args[0] is not double bytes)
        {
            return null;
        }

        var digits = args.Length > 1 && args[1] is long given ? (int)Math.Clamp(given, 0, 10) : 0;
        var unit = args.Length > 2 ? Array.IndexOf(Units, args[2]) : 0;
        while (args.Length < 3 && unit + 1 < Units.Length && Math.Abs(bytes) / Math.Pow(1024, unit) >= 1024)
        {
            unit++;
        }

        var scaled = Math.Round(bytes / Math.Pow(1024, Math.Max(0, unit)), digits, MidpointRounding.AwayFromZero);
        return $"{scaled.ToString(CultureInfo.InvariantCulture)} {Units[Math.Max(0, unit)]}";
    }
}
