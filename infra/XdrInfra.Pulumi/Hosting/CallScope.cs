namespace XdrInfra.Pulumi.Hosting;

/// <summary>Ends the running calls of a plugin when the engine says Cancel. Each still answers.</summary>
internal sealed class CallScope : IDisposable
{
    private readonly CancellationTokenSource _cancelled = new();

    public void Cancel() => _cancelled.Cancel();

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_cancelled.Token, cancellationToken);
        return await call(either.Token);
    }

    public void Dispose() => _cancelled.Dispose();
}
