using System.Text.Json;
using XdrInfra.Verify.Asking;

namespace XdrInfra.Verify.Tests.Fakes;

/// <summary>Answers written as anonymous objects.</summary>
internal static class Answers
{
    public static Answer.Rows Rows(params object[] items) => new([.. items.Select(item => new Row(JsonSerializer.SerializeToElement(item)))]);

    public static Answer.Rows Partial(string why, params object[] items) => Rows(items) with { PartialBecause = why };

    /// <summary>A row of the shared question "tables": one table on one day, as many minutes ago as given.</summary>
    public static object Table(string table, double minutesAgo, long count = 100, double firstDaysAgo = 13) => new
    {
        Table = table,
        Time = FakeTime.Start.AddDays(-1),
        Count = count,
        First = FakeTime.Start.AddDays(-firstDaysAgo),
        Last = FakeTime.Start.AddMinutes(-minutesAgo),
    };

    /// <summary>A row of the shared question "incidents", healthy unless changed.</summary>
    public static Dictionary<string, object?> Incident(int number, params (string Column, object? Value)[] changes)
    {
        var row = new Dictionary<string, object?>
        {
            ["IncidentNumber"] = number,
            ["Title"] = $"Incident {number}",
            ["Severity"] = "High",
            ["Status"] = "New",
            ["ProviderName"] = "Microsoft XDR",
            ["ProviderIncidentId"] = $"{1000 + number}",
            ["Owner"] = "",
            ["CreatedTime"] = FakeTime.Start.AddHours(-5),
            ["LastModifiedTime"] = FakeTime.Start.AddHours(-4),
            ["FirstRow"] = FakeTime.Start.AddHours(-5).AddMinutes(3),
            ["LastRow"] = FakeTime.Start.AddHours(-4),
            ["Link"] = $"https://security.microsoft.com/incidents/{1000 + number}?tid=22222222-2222-2222-2222-222222222222",
            ["AlertsCount"] = "1",
            ["Products"] = "[\"Microsoft Defender for Endpoint\"]",
            ["AlertIds"] = $"[\"a{number}\"]",
            ["Alerts"] = 1,
            ["Labels"] = "[]",
        };
        foreach (var (column, value) in changes)
        {
            row[column] = value;
        }

        return row;
    }

    /// <summary>The same incident as Graph tells it, healthy unless changed.</summary>
    public static Dictionary<string, object?> Defender(int number, params (string Property, object? Value)[] changes)
    {
        var row = new Dictionary<string, object?>
        {
            ["id"] = $"{1000 + number}",
            ["displayName"] = $"Incident {number}",
            ["status"] = "active",
            ["assignedTo"] = null,
            ["classification"] = "unknown",
            ["determination"] = "unknown",
            ["redirectIncidentId"] = null,
            ["incidentWebUrl"] = $"https://security.microsoft.com/incidents/{1000 + number}?tid=22222222-2222-2222-2222-222222222222",
            ["createdDateTime"] = FakeTime.Start.AddHours(-5),
            ["lastUpdateDateTime"] = FakeTime.Start.AddHours(-4),
            ["alerts"] = new[] { new { id = $"a{number}" } },
        };
        foreach (var (property, value) in changes)
        {
            row[property] = value;
        }

        return row;
    }
}
