using System.Text;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.Logs;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;
using XdrInfra.Kql;

namespace XdrInfra.Emulator.Routes.Logs;

/// <summary>Runs queries: a few at a time, the others wait in a queue of limited length.</summary>
internal sealed class QueryDesk(Simulation simulation) : IDisposable
{
    // https://learn.microsoft.com/azure/azure-monitor/service-limits#user-query-throttling
    private const int Concurrent = 5;
    private const int QueueLength = 200;
    private readonly SemaphoreSlim _seats = new(Concurrent);
    private readonly QueryQuota _quota = new();
    private int _waiting;

    public async Task<Reply> RunAsync(Call call, string customerId, QueryRequest request, CancellationToken cancellationToken)
    {
        if (Find(call, customerId) is not { } workspace)
        {
            return QueryErrors.PathNotFound(customerId);
        }

        if (Refuse(call, workspace) is { } refusal)
        {
            return refusal;
        }

        var limit = call.World.Conditions.QueryLimit;
        if (!_quota.Take(call.Principal?.ObjectId ?? "", limit, call.Wall))
        {
            return QueryErrors.Throttled($"More than {limit} queries were asked within 30 seconds.");
        }

        if (Interlocked.Increment(ref _waiting) > QueueLength + Concurrent)
        {
            Interlocked.Decrement(ref _waiting);
            return QueryErrors.Throttled($"More than {QueueLength} queries are waiting.");
        }

        try
        {
            await _seats.WaitAsync(cancellationToken);
            try
            {
                return await Task.Run(() => Run(call, workspace, request, cancellationToken), cancellationToken);
            }
            finally
            {
                _seats.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Dispose() => _seats.Dispose();

    private static ArmResource? Find(Call call, string customerId) => call.World.Resources.Top.FirstOrDefault(resource =>
        resource.Type == "Microsoft.OperationalInsights/workspaces"
        && string.Equals(resource.Properties.Text("customerId"), customerId, StringComparison.OrdinalIgnoreCase));

    private static Reply? Refuse(Call call, ArmResource workspace)
    {
        if (call.World.Conditions.Role == CallerRole.None)
        {
            return QueryErrors.NoAccess("The provided credentials have insufficient access to perform the requested operation");
        }

        return workspace.Properties.Text("publicNetworkAccessForQuery") is "Disabled"
            ? QueryErrors.NoAccess("Queries over the public network are switched off on this workspace.")
            : null;
    }

    private Reply Run(Call call, ArmResource workspace, QueryRequest request, CancellationToken cancellationToken)
    {
        if (simulation.Database(call.World, workspace, call.Now) is not { } database)
        {
            return Reply.Empty(204);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(request.Wait);
        try
        {
            var started = TimeProvider.System.GetTimestamp();
            var options = new QueryOptions(call.Now.UtcDateTime) { TimeRange = request.Range };
            var result = KqlEngine.Run(request.Text, database, options, limit.Token);
            return Answer(call, request, result, TimeProvider.System.GetElapsedTime(started));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return QueryErrors.Timeout(request.Wait);
        }
    }

    private static Reply Answer(Call call, QueryRequest request, QueryResult result, TimeSpan elapsed)
    {
        if (result.Tables.Count == 0)
        {
            return QueryErrors.Query(request.Text, result);
        }

        var statistics = request.IncludeStatistics ? new QueryStatistics(elapsed, result.Primary?.RowCount ?? 0) : null;
        var json = LogAnalyticsJson.Write(result, request.IncludeRender, statistics);
        return new Reply(200) { Raw = Encoding.UTF8.GetBytes(call.Fault is { Kind: FaultKind.Partial } ? Partial(json) : json) };
    }

    // The service answers 200 with what it has and says in the same body that it is not all.
    private static string Partial(string json)
    {
        var body = JsonNode.Parse(json)?.AsObject() ?? [];
        foreach (var table in body["tables"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            var rows = table["rows"]?.AsArray() ?? [];
            for (var kept = (rows.Count + 1) / 2; rows.Count > kept;)
            {
                rows.RemoveAt(rows.Count - 1);
            }
        }

        body["error"] = new JsonObject
        {
            ["code"] = "PartialError",
            ["message"] = "There were some errors when processing your query.",
            ["details"] = new JsonArray(new JsonObject { ["code"] = "EngineError", ["message"] = "A part of the data could not be read." }),
        };
        return body.ToJsonString();
    }
}
