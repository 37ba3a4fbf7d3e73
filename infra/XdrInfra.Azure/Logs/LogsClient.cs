using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using XdrInfra.Azure.Errors;
using XdrInfra.Azure.Http;

namespace XdrInfra.Azure.Logs;

/// <summary>
/// The query service of Log Analytics.
/// https://learn.microsoft.com/azure/azure-monitor/logs/api/response-format
/// </summary>
internal sealed class LogsClient(JsonPipeline pipeline) : ILogsClient
{
    // https://learn.microsoft.com/azure/azure-monitor/logs/api/timeouts
    private static readonly TimeSpan ServiceDefault = TimeSpan.FromSeconds(180);
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(30);

    public async Task<LogsAnswer> QueryAsync(LogsQuery query, CancellationToken cancellationToken)
    {
        var call = Call(query);
        try
        {
            var response = await pipeline.SendRawAsync(call, cancellationToken);
            return Read(call, response);
        }
        catch (AzureFailure failure)
        {
            return new LogsAnswer.Refused(failure);
        }
    }

    private JsonCall Call(LogsQuery query)
    {
        var body = new JsonObject { ["query"] = query.Text };
        if (query.Timespan is not null)
        {
            body["timespan"] = query.Timespan;
        }

        return new JsonCall(RequestMethod.Post, pipeline.Address($"/v1/workspaces/{Uri.EscapeDataString(query.CustomerId)}/query"))
        {
            Body = body,
            IsRead = true,
            Headers = Preferences(query) is { Length: > 0 } prefer ? [("Prefer", prefer)] : [],
            Timeout = (query.Wait ?? ServiceDefault) + Slack,
        };
    }

    private static string Preferences(LogsQuery query) => string.Join(", ", new[]
    {
        query.Wait is { } wait ? $"wait={(int)Math.Ceiling(wait.TotalSeconds)}" : null,
        query.IncludeStatistics ? "include-statistics=true" : null,
        query.IncludeRender ? "include-render=true" : null,
    }.OfType<string>());

    private LogsAnswer Read(JsonCall call, Response response)
    {
        if (response.Status == 204)
        {
            return new LogsAnswer.NoData();
        }

        if (response.Status >= 400)
        {
            var failure = Failures.FromAnswer(call.ToString(), response, pipeline.Time);
            return failure.Kind == FailureKind.Throttled ? new LogsAnswer.Throttled(failure) : new LogsAnswer.Refused(failure);
        }

        var content = response.ContentStream is null ? default : response.Content.ToMemory();
        return content.IsEmpty ? new LogsAnswer.EmptyBody() : ReadBody(call, response, content);
    }

    private static LogsAnswer ReadBody(JsonCall call, Response response, ReadOnlyMemory<byte> content)
    {
        if (TryParse(content) is not { ValueKind: JsonValueKind.Object } body)
        {
            return new LogsAnswer.Refused(Failures.Malformed(call.ToString(), "The body is not a JSON object.", Correlation.Of(response)));
        }

        var tables = LogsTables.Read(body);
        return body.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
            ? new LogsAnswer.Partial(tables, Failures.FromBody(response.Status, call.ToString(), content.Span, Correlation.Of(response)))
            : new LogsAnswer.Rows(tables) { Render = Node(body, "render"), Statistics = Node(body, "statistics") };
    }

    private static JsonNode? Node(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) ? JsonNode.Parse(value.GetRawText()) : null;

    private static JsonElement? TryParse(ReadOnlyMemory<byte> content)
    {
        try
        {
            return JsonDocument.Parse(content).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
