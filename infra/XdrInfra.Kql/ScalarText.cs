using System.Globalization;

namespace XdrInfra.Kql;

/// <summary>The text of a scalar, as <c>tostring()</c> gives it: the same under every culture.</summary>
public static class ScalarText
{
    public static string Of(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => Of(number),
        DateTime time => Of(time),
        TimeSpan span => Of(span),
        DynamicValue dynamic => dynamic.ToString(),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary>Seven digits and Z: <c>2026-11-21T10:00:00.0000000Z</c>.</summary>
    public static string Of(DateTime value) => DateTime.SpecifyKind(value, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture);

    /// <summary><c>d.hh:mm:ss.fffffff</c>, days and fraction only where there are any.</summary>
    public static string Of(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);

    /// <summary>A whole number keeps <c>.0</c>, so that it reads as a real again.</summary>
    public static string Of(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }
}
