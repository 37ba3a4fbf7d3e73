using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;

namespace XdrInfra.Resources.Tests.Matrix;

/// <summary>Azure as a process sees it that dies right after a certain request: Azure has served it, nobody heard the answer, and nothing is sent after it.</summary>
internal sealed class DyingArm(IArmClient azure, Func<string, string, bool> last) : IArmClient
{
    private volatile bool _dead;

    public Task<JsonObject?> FindAsync(string path, CancellationToken cancellationToken) =>
        SendAsync("GET", path, () => azure.FindAsync(path, cancellationToken));

    public async IAsyncEnumerable<JsonObject> ListAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await SendAsync("GET", path, () => Task.FromResult(true));
        await foreach (var item in azure.ListAsync(path, cancellationToken))
        {
            yield return item;
        }
    }

    public Task<JsonObject> AskAsync(string path, JsonObject body, CancellationToken cancellationToken) =>
        SendAsync("POST", path, () => azure.AskAsync(path, body, cancellationToken));

    public Task<JsonObject> PutAsync(string path, JsonObject body, TimeSpan? limit, CancellationToken cancellationToken) =>
        SendAsync("PUT", path, () => azure.PutAsync(path, body, limit, cancellationToken));

    public Task<JsonObject> PatchAsync(string path, JsonObject body, TimeSpan? limit, CancellationToken cancellationToken) =>
        SendAsync("PATCH", path, () => azure.PatchAsync(path, body, limit, cancellationToken));

    public Task<JsonObject> PostAsync(string path, JsonObject? body, TimeSpan? limit, CancellationToken cancellationToken) =>
        SendAsync("POST", path, () => azure.PostAsync(path, body, limit, cancellationToken));

    public Task<bool> DeleteAsync(string path, TimeSpan? limit, CancellationToken cancellationToken) =>
        SendAsync("DELETE", path, () => azure.DeleteAsync(path, limit, cancellationToken));

    private async Task<T> SendAsync<T>(string method, string path, Func<Task<T>> send)
    {
        EndIfDead();
        var answer = await send();
        _dead |= last(method, path);
        EndIfDead();
        return answer;
    }

    // The engine takes it for a stop and keeps nothing of the step, as if the process were gone.
    private void EndIfDead()
    {
        if (_dead)
        {
            throw new OperationCanceledException();
        }
    }
}
