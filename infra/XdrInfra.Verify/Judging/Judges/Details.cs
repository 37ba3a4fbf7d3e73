using System.Globalization;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>Rows for the report, at most as many as somebody reads.</summary>
internal static class Details
{
    private const int Most = 100;

    public static DetailTable Of<T>(IReadOnlyList<string> columns, IEnumerable<T> items, Func<T, IReadOnlyList<string?>> cells) =>
        new(columns, [.. items.Take(Most).Select(item => (IReadOnlyList<string>)[.. cells(item).Select(cell => cell ?? "")])]);

    public static DetailTable OfIncidents(IEnumerable<Incident> incidents) => Of(
        ["Incident", "Title", "Link"], incidents, incident => [$"{incident.Number}", incident.Title, incident.Link ?? incident.Url]);

    public static DetailTable OfDefender(IEnumerable<DefenderIncident> incidents) => Of(
        ["Defender incident", "Title", "Created", "Link"], incidents, incident => [incident.Id, incident.Title, Time(incident.Created), incident.Link]);

    public static string Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    /// <summary>"1 incident", "2 incidents", "1,234 incidents".</summary>
    public static string Number(long count, string noun) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";
}
