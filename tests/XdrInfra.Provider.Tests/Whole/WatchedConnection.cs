using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Resources.Handling;

namespace XdrInfra.Provider.Tests.Whole;

/// <summary>The way to Azure, with a list of what was written on it.</summary>
internal sealed class WatchedConnection(IConnection connection) : IConnection
{
    private readonly ConcurrentQueue<string> _writes = new();

    /// <summary>What to connect with in place of what a provider was given.</summary>
    public ProviderSettings? Settings { get; init; }

    /// <summary>What every write meets before Azure does.</summary>
    public Func<CancellationToken, Task>? BeforeWrite { get; set; }

    /// <summary>Every write as method and id.</summary>
    public IReadOnlyList<string> Writes => [.. _writes];

    public async Task<HandlerContext> ConnectAsync(ProviderSettings settings, CancellationToken cancellationToken)
    {
        var azure = await connection.ConnectAsync(Settings ?? settings, cancellationToken);
        return azure with { Arm = new WatchedArm(azure.Arm, WriteAsync) };
    }

    private Task WriteAsync(string write, CancellationToken cancellationToken)
    {
        _writes.Enqueue(write);
        return BeforeWrite?.Invoke(cancellationToken) ?? Task.CompletedTask;
    }

    private sealed class WatchedArm(IArmClient azure, Func<string, CancellationToken, Task> written) : IArmClient
    {
        public Task<JsonObject?> FindAsync(string path, CancellationToken cancellationToken) => azure.FindAsync(path, cancellationToken);

        public IAsyncEnumerable<JsonObject> ListAsync(string path, CancellationToken cancellationToken) => azure.ListAsync(path, cancellationToken);

        public Task<JsonObject> AskAsync(string path, JsonObject body, CancellationToken cancellationToken) => azure.AskAsync(path, body, cancellationToken);

        public async Task<JsonObject> PutAsync(string path, JsonObject body, TimeSpan? limit, CancellationToken cancellationToken)
        {
            await written($"PUT {path}", cancellationToken);
            return await azure.PutAsync(path, body, limit, cancellationToken);
        }

        public async Task<JsonObject> PatchAsync(string path, JsonObject body, TimeSpan? limit, CancellationToken cancellationToken)
        {
            await written($"PATCH {path}", cancellationToken);
            return await azure.PatchAsync(path, body, limit, cancellationToken);
        }

        public async Task<JsonObject> PostAsync(string path, JsonObject? body, TimeSpan? limit, CancellationToken cancellationToken)
        {
            await written($"POST {path}", cancellationToken);
            return await azure.PostAsync(path, body, limit, cancellationToken);
        }

        public async Task<bool> DeleteAsync(string path, TimeSpan? limit, CancellationToken cancellationToken)
        {
            await written($"DELETE {path}", cancellationToken);
            return await azure.DeleteAsync(path, limit, cancellationToken);
        }
    }
}
