namespace XdrInfra.Verify.Running;

/// <summary>
/// Keeps to the limits of Log Analytics: 5 queries at once and 200 in 30 seconds for one user.
/// https://learn.microsoft.com/azure/azure-monitor/fundamentals/service-limits#user-query-throttling
/// </summary>
public sealed class QueryGate(TimeProvider time) : IDisposable
{
    public const int AtOnce = 5;
    public const int PerWindow = 200;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly Queue<DateTimeOffset> _starts = new();
    private readonly Lock _lock = new();

    /// <summary>Runs the work when there is room for it.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            for (var pause = Pause(); pause > TimeSpan.Zero; pause = Pause())
            {
                await Task.Delay(pause, time, cancellationToken);
            }

            return await work();
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    /// <summary>Zero, and the start is booked; or how long to wait before asking again.</summary>
    private TimeSpan Pause()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            while (_starts.TryPeek(out var first) && now - first >= Window)
            {
                _starts.Dequeue();
            }

            if (_starts.Count >= PerWindow)
            {
                return Window - (now - _starts.Peek());
            }

            _starts.Enqueue(now);
            return TimeSpan.Zero;
        }
    }
}
