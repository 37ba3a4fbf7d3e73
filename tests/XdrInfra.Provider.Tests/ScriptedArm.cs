using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;

namespace XdrInfra.Provider.Tests;

/// <summary>A small Azure in memory: objects by path without their api-version, and what a test wants to go wrong.</summary>
internal sealed class ScriptedArm : IArmClient
{
    private readonly ConcurrentDictionary<string, JsonObject> _objects = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Asked before each write, with its path.</summary>
    public Action<string> BeforeWrite { get; set; } = static _ => { };

    public ConcurrentQueue<string> Writes { get; } = new();

    public void Put(string path, string json) => _objects[path] = (JsonObject)JsonNode.Parse(json)!;

    public Task<JsonObject?> FindAsync(string path, CancellationToken cancellationToken) =>
        Task.FromResult(_objects.TryGetValue(Bare(path), out var found) ? (JsonObject?)found.DeepClone() : null);

    public async IAsyncEnumerable<JsonObject> ListAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var entry in _objects.Where(entry => entry.Key.StartsWith(Bare(path) + "/", StringComparison.OrdinalIgnoreCase)))
        {
            yield return (JsonObject)entry.Value.DeepClone();
        }

        await Task.CompletedTask;
    }

    public Task<JsonObject> AskAsync(string path, JsonObject body, CancellationToken cancellationToken) => Task.FromResult(new JsonObject());

    public Task<JsonObject> PutAsync(string path, JsonObject body, TimeSpan? limit, CancellationToken cancellationToken) => Write(path, body);

    public Task<JsonObject> PatchAsync(string path, JsonObject body, TimeSpan? limit, CancellationToken cancellationToken)
    {
        var merged = _objects.TryGetValue(Bare(path), out var old) ? (JsonObject)old.DeepClone() : [];
        Merge(merged, body);
        return Write(path, merged);
    }

    public Task<JsonObject> PostAsync(string path, JsonObject? body, TimeSpan? limit, CancellationToken cancellationToken) => Write(path, body ?? []);

    public Task<bool> DeleteAsync(string path, TimeSpan? limit, CancellationToken cancellationToken)
    {
        BeforeWrite(path);
        return Task.FromResult(_objects.TryRemove(Bare(path), out _));
    }

    private Task<JsonObject> Write(string path, JsonObject body)
    {
        BeforeWrite(path);
        Writes.Enqueue(Bare(path));
        _objects[Bare(path)] = (JsonObject)body.DeepClone();
        return Task.FromResult((JsonObject)body.DeepClone());
    }

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (key, value) in from)
        {
            if (value is JsonObject inner && into[key] is JsonObject old)
            {
                Merge(old, inner);
            }
            else
            {
                into[key] = value?.DeepClone();
            }
        }
    }

    private static string Bare(string path) => path.Split('?')[0];
}
