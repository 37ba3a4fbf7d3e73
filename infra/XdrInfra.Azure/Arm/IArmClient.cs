using System.Text.Json.Nodes;

namespace XdrInfra.Azure.Arm;

/// <summary>Reads and writes Azure Resource Manager; asynchronous operations are followed to their end.</summary>
public interface IArmClient : IArmReader
{
    /// <summary>Replaces the whole object and returns it as Azure keeps it.</summary>
    /// <param name="path">Id of the object.</param>
    /// <param name="body">All of it; an <c>etag</c> inside must be the current one.</param>
    /// <param name="limit">How long the operation may run; null for the client's own limit.</param>
    /// <param name="cancellationToken">Ends the wait; what Azure has begun goes on.</param>
    Task<JsonObject> PutAsync(string path, JsonObject body, TimeSpan? limit, CancellationToken cancellationToken);

    /// <summary>As above, for operations that may take minutes.</summary>
    /// <param name="path">Id of the object.</param>
    /// <param name="body">All of it.</param>
    /// <param name="limit">How long the operation may run; null for the client's own limit.</param>
    /// <param name="running">Hears at each look how long it has been running.</param>
    /// <param name="cancellationToken">Ends the wait; what Azure has begun goes on.</param>
    Task<JsonObject> PutAsync(string path, JsonObject body, TimeSpan? limit, Action<TimeSpan> running, CancellationToken cancellationToken) =>
        PutAsync(path, body, limit, cancellationToken);

    /// <summary>Changes what the body names and leaves the rest.</summary>
    Task<JsonObject> PatchAsync(string path, JsonObject body, TimeSpan? limit, CancellationToken cancellationToken);

    /// <summary>An action such as registering a resource provider.</summary>
    Task<JsonObject> PostAsync(string path, JsonObject? body, TimeSpan? limit, CancellationToken cancellationToken);

    /// <summary>Deletes; false when it was not there.</summary>
    Task<bool> DeleteAsync(string path, TimeSpan? limit, CancellationToken cancellationToken);
}
