namespace XdrInfra.Pulumi.Hosting;

/// <summary>Ends the running calls of a plugin when the engine says Cancel. Each still answers.</summary>
internal sealed class CallScope : IDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource _cancelled = new();

    public void Cancel()
    {
        lock (_gate)
        {
            _cancelled.Cancel();
        }
    }

    /// <summary>An engine begins: what another one has cancelled does not count any more.</summary>
    public void Renew()
    {
        lock (_gate)
        {
            if (_cancelled.IsCancellationRequested)
            {
                _cancelled.Dispose();
                _cancelled = new CancellationTokenSource();
            }
        }
    }

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(Token(), cancellationToken);
        return await call(either.Token);
    }

    public void Dispose() => _cancelled.Dispose();

    private CancellationToken Token()
    {
        lock (_gate)
        {
            return _cancelled.Token;
        }
    }
}
