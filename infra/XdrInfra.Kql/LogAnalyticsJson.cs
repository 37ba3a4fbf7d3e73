using System.Text.Json;
using XdrInfra.Kql.Results;

namespace XdrInfra.Kql;

/// <summary>Results in the JSON of the Log Analytics query API, in both directions.</summary>
// https://learn.microsoft.com/azure/azure-monitor/logs/api/response-format
public static class LogAnalyticsJson
{
    /// <summary>Writes tables, and where there are any, the render annotation, the statistics and the partial error.</summary>
    /// <param name="writer">Where the object goes.</param>
    /// <param name="result">A result with at least one table.</param>
    /// <param name="includeRender">The client asked for the annotation.</param>
    /// <param name="statistics">The client asked for statistics, and these are they.</param>
    public static void Write(Utf8JsonWriter writer, QueryResult result, bool includeRender = false, QueryStatistics? statistics = null) =>
        new ResultWriter(writer).Write(result, includeRender, statistics);

    /// <summary>The same as text.</summary>
    public static string Write(QueryResult result, bool includeRender = false, QueryStatistics? statistics = null)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, result, includeRender, statistics);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Reads an answer of the API; throws <see cref="JsonException"/> when it is none.</summary>
    public static QueryResult Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        return ResultReader.Read(document.RootElement);
    }

    /// <summary>Reads an answer of the API from text.</summary>
    public static QueryResult Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ResultReader.Read(document.RootElement);
    }
}
