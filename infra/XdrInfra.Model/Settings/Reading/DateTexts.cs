using System.Globalization;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>A day in each of the spellings that reach us: as written in quotes, and as the engine rewrites it without.</summary>
internal static class DateTexts
{
    private const string Day = "yyyy-MM-dd";

    // The formats of gopkg.in/yaml.v3, see https://github.com/go-yaml/yaml/blob/v3/resolve.go
    private static readonly string[] PlainFormats =
        ["yyyy-M-d", "yyyy-M-d H:m:s", "yyyy-M-d H:m:s.FFFFFFF", "yyyy-M-d'T'H:m:sK", "yyyy-M-d'T'H:m:s.FFFFFFFK", "yyyy-M-d't'H:m:sK"];

    private static readonly string[] Midnights = ["T00:00:00Z", " 00:00:00 +0000 UTC"];

    public static DateOnly? Parse(string text)
    {
        var midnight = Array.Find(Midnights, ending => text.EndsWith(ending, StringComparison.Ordinal));
        var day = midnight is null ? text : text[..^midnight.Length];
        return DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    /// <summary>The point in time that the engine's YAML reader takes a plain scalar for; null when it takes it for text.</summary>
    public static DateTime? ParsePlain(string text) =>
        DateTime.TryParseExact(text, PlainFormats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
}
