using System.Text.Json;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Kql;

namespace XdrInfra.Emulator.Routes.Logs;

/// <summary>A query as a client asks it: text, time range, preferences.</summary>
internal sealed record QueryRequest(string Text, TimeRange? Range, TimeSpan Wait, bool IncludeRender, bool IncludeStatistics)
{
    // https://learn.microsoft.com/azure/azure-monitor/logs/api/timeouts
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(180);
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(600);

    /// <summary>Null: no query at all.</summary>
    public static QueryRequest? Of(JsonElement body, Call call, string? prefer)
    {
        var text = body.Text("query") ?? call.Query.GetValueOrDefault("query");
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // Microsoft's JavaScript client sends an empty text for "any time".
        var span = body.Text("timespan") ?? call.Query.GetValueOrDefault("timespan");
        var wishes = (prefer ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new QueryRequest(
            text,
            string.IsNullOrEmpty(span) ? null : Timespans.Read(span, call.Now.UtcDateTime),
            WaitOf(wishes),
            wishes.Contains("include-render=true", StringComparer.OrdinalIgnoreCase),
            wishes.Contains("include-statistics=true", StringComparer.OrdinalIgnoreCase));
    }

    private static TimeSpan WaitOf(string[] wishes)
    {
        var wish = wishes.FirstOrDefault(wish => wish.StartsWith("wait=", StringComparison.OrdinalIgnoreCase));
        if (wish is null || !int.TryParse(wish["wait=".Length..], out var seconds) || seconds <= 0)
        {
            return DefaultWait;
        }

        var wait = TimeSpan.FromSeconds(seconds);
        return wait < MostWait ? wait : MostWait;
    }
}
