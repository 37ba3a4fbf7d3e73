using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;

namespace XdrInfra.Resources.Tests.Running;

/// <summary>Azure as it is, with a list of associations on the workspace.</summary>
internal sealed class AssociatedArm(IArmClient azure, params string[] associations) : IArmClient
{
    public async Task<JsonObject?> FindAsync(string path, CancellationToken cancellationToken)
    {
        var body = await azure.FindAsync(path, cancellationToken);
        if (path.EndsWith("api-version=2025-07-01", StringComparison.Ordinal) && body?["properties"]?["features"] is JsonObject features)
        {
            features["associations"] = new JsonArray([.. associations.Select(word => JsonValue.Create(word))]);
        }

        return body;
    }

    public IAsyncEnumerable<JsonObject> ListAsync(string path, CancellationToken cancellationToken) => azure.ListAsync(path, cancellationToken);

    public Task<JsonObject> AskAsync(string path, JsonObject body, CancellationToken cancellationToken) => azure.AskAsync(path, body, cancellationToken);

    public Task<JsonObject> PutAsync(string path, JsonObject body, TimeSpan? limit, CancellationToken cancellationToken) =>
        azure.PutAsync(path, body, limit, cancellationToken);

    public Task<JsonObject> PatchAsync(string path, JsonObject body, TimeSpan? limit, CancellationToken cancellationToken) =>
        azure.PatchAsync(path, body, limit, cancellationToken);

    public Task<JsonObject> PostAsync(string path, JsonObject? body, TimeSpan? limit, CancellationToken cancellationToken) =>
        azure.PostAsync(path, body, limit, cancellationToken);

    public Task<bool> DeleteAsync(string path, TimeSpan? limit, CancellationToken cancellationToken) => azure.DeleteAsync(path, limit, cancellationToken);
}
