using System.Globalization;
using Azure;

namespace XdrInfra.Azure.Http;

/// <summary>Reads how long Azure wants us to wait: seconds, milliseconds or a date.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Of(Response response, TimeProvider time)
    {
        if (response.Headers.TryGetValue("retry-after-ms", out var text) || response.Headers.TryGetValue("x-ms-retry-after-ms", out text))
        {
            return Number(text) is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
        }

        if (!response.Headers.TryGetValue("Retry-After", out text))
        {
            return null;
        }

        if (Number(text) is { } seconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? NotNegative(date - time.GetUtcNow())
            : null;
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan NotNegative(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;
}
