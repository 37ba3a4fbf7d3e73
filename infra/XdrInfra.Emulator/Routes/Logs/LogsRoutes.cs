using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.Logs;

/// <summary>The query API of Log Analytics.</summary>
internal sealed class LogsRoutes(QueryDesk desk) : IRoutes
{
    private const string Source = "https://learn.microsoft.com/azure/azure-monitor/logs/api/overview";

    public IEnumerable<Route> Routes =>
    [
        Of("POST", "/v1/workspaces/{customer}/query", PostAsync, "timespan, Prefer wait, include-render, include-statistics; 200 without a body when the JSON is missing, 204 when the workspace has no data; other workspaces in one query are refused"),
        Of("GET", "/v1/workspaces/{customer}/query", GetAsync, "query and timespan in the query string"),
        Of("POST", "/v1/$batch", BatchAsync, "each request answered by id"),
    ];

    private static Route Of(string method, string template, Func<Call, CancellationToken, Task<Reply>> handle, string note) =>
        new(Service.Logs, method, template, _ => Reply.Empty(500)) { HandleAsync = handle, Source = Source, Note = note };

    private Task<Reply> GetAsync(Call call, CancellationToken cancellationToken) =>
        AnswerAsync(call, call["customer"], WireJson.EmptyObject, call.Header("Prefer"), cancellationToken);

    private async Task<Reply> PostAsync(Call call, CancellationToken cancellationToken)
    {
        // As the service does: no JSON, no answer, and no error either.
        if (call.Body.IsEmpty || call.Header("Content-Type")?.Contains("json", StringComparison.OrdinalIgnoreCase) != true)
        {
            return Reply.Empty(200);
        }

        return await AnswerAsync(call, call["customer"], Body(call), call.Header("Prefer"), cancellationToken);
    }

    private async Task<Reply> BatchAsync(Call call, CancellationToken cancellationToken)
    {
        if (Body(call).At("requests") is not { ValueKind: JsonValueKind.Array } requests)
        {
            return QueryErrors.BadArgument("A batch needs the array 'requests'.");
        }

        var responses = await Task.WhenAll(requests.EnumerateArray().Select(request => OneAsync(call, request, cancellationToken)));
        return Reply.Ok(new JsonObject { ["responses"] = WireJson.Array(responses) });
    }

    private async Task<JsonObject> OneAsync(Call call, JsonElement request, CancellationToken cancellationToken)
    {
        var prefer = request.Text("headers", "Prefer") ?? request.Text("headers", "prefer");
        Reply reply;
        try
        {
            reply = await AnswerAsync(call, request.Text("workspace") ?? "", request.At("body") ?? WireJson.EmptyObject, prefer, cancellationToken);
        }
        catch (RefusedException refused)
        {
            reply = refused.Reply;
        }

        return new JsonObject
        {
            ["id"] = request.Text("id"),
            ["status"] = reply.Status,
            ["headers"] = new JsonObject { ["Content-Type"] = reply.ContentType },
            ["body"] = reply.Bytes() is { IsEmpty: false } bytes ? JsonNode.Parse(bytes.Span) : null,
        };
    }

    private Task<Reply> AnswerAsync(Call call, string customer, JsonElement body, string? prefer, CancellationToken cancellationToken)
    {
        if (body.Texts("workspaces").Any(other => !string.Equals(other, customer, StringComparison.OrdinalIgnoreCase)))
        {
            return Task.FromResult(QueryErrors.BadArgument("The embedded Azure asks one workspace in a query; leave out 'workspaces'."));
        }

        return QueryRequest.Of(body, call, prefer) is { } request
            ? desk.RunAsync(call, customer, request, cancellationToken)
            : Task.FromResult(QueryErrors.BadArgument("The query is missing."));
    }

    private static JsonElement Body(Call call)
    {
        try
        {
            return call.Json();
        }
        catch (RefusedException)
        {
            throw new RefusedException(QueryErrors.BadArgument("The request body is not a JSON object."));
        }
    }
}
