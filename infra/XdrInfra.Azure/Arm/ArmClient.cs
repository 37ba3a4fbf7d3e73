using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Azure.Core;
using XdrInfra.Azure.Http;

namespace XdrInfra.Azure.Arm;

/// <summary>Azure Resource Manager over HTTPS.</summary>
internal sealed class ArmClient(JsonPipeline pipeline, RetryLimits limits) : IArmClient
{
    private readonly LongRunning _operations = new(pipeline, limits);

    public async Task<JsonObject?> FindAsync(string path, CancellationToken cancellationToken)
    {
        var answer = await pipeline.FindAsync(Call(RequestMethod.Get, path), cancellationToken);
        return answer is null ? null : AsObject(answer);
    }

    public async IAsyncEnumerable<JsonObject> ListAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var call = Call(RequestMethod.Get, path);
        for (var next = call; next is not null;)
        {
            var page = AsObject(await pipeline.SendAsync(next, cancellationToken));
            foreach (var item in (page["value"] as JsonArray ?? []).OfType<JsonObject>())
            {
                yield return (JsonObject)item.DeepClone();
            }

            next = page["nextLink"]?.GetValue<string>() is { Length: > 0 } link
                ? call with { Address = pipeline.Link(link, call.ToString()) }
                : null;
        }
    }

    public async Task<JsonObject> AskAsync(string path, JsonObject body, CancellationToken cancellationToken) =>
        AsObject(await pipeline.SendAsync(Call(RequestMethod.Post, path) with { Body = body, IsRead = true }, cancellationToken));

    public Task<JsonObject> PutAsync(string path, JsonObject body, TimeSpan? limit, CancellationToken cancellationToken) =>
        ChangeAsync(RequestMethod.Put, path, body, limit, null, cancellationToken);

    public Task<JsonObject> PutAsync(string path, JsonObject body, TimeSpan? limit, Action<TimeSpan> running, CancellationToken cancellationToken) =>
        ChangeAsync(RequestMethod.Put, path, body, limit, running, cancellationToken);

    public Task<JsonObject> PatchAsync(string path, JsonObject body, TimeSpan? limit, CancellationToken cancellationToken) =>
        ChangeAsync(RequestMethod.Patch, path, body, limit, null, cancellationToken);

    public async Task<JsonObject> PostAsync(string path, JsonObject? body, TimeSpan? limit, CancellationToken cancellationToken)
    {
        var call = Call(RequestMethod.Post, path) with { Body = body };
        var answer = await pipeline.SendAsync(call, cancellationToken);
        return await _operations.FinishAsync(call, answer, limit, null, cancellationToken) ?? AsObject(answer);
    }

    public async Task<bool> DeleteAsync(string path, TimeSpan? limit, CancellationToken cancellationToken)
    {
        var call = Call(RequestMethod.Delete, path);
        if (await pipeline.FindAsync(call, cancellationToken) is not { } answer)
        {
            return false;
        }

        await _operations.FinishAsync(call, answer, limit, null, cancellationToken);
        return answer.Status != 204;
    }

    private async Task<JsonObject> ChangeAsync(
        RequestMethod method, string path, JsonObject body, TimeSpan? limit, Action<TimeSpan>? running, CancellationToken cancellationToken)
    {
        var call = Call(method, path) with { Body = body };
        var answer = await pipeline.SendAsync(call, cancellationToken);
        if (_operations.IsFinished(answer))
        {
            return AsObject(answer);
        }

        await _operations.FinishAsync(call, answer, limit, running, cancellationToken);
        return AsObject(await pipeline.SendAsync(Call(RequestMethod.Get, path), cancellationToken));
    }

    private JsonCall Call(RequestMethod method, string path)
    {
        var separator = path.Contains('?') ? '&' : '?';
        var versioned = path.Contains("api-version=", StringComparison.OrdinalIgnoreCase)
            ? path
            : $"{path}{separator}api-version={ApiVersions.For(path)}";
        return new JsonCall(method, pipeline.Address(versioned));
    }

    private static JsonObject AsObject(JsonAnswer answer) => answer.Body as JsonObject ?? [];
}
