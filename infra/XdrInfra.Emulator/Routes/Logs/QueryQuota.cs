namespace XdrInfra.Emulator.Routes.Logs;

/// <summary>Counts the queries of each caller over the last thirty seconds of the wall clock.</summary>
// https://learn.microsoft.com/azure/azure-monitor/service-limits#user-query-throttling
internal sealed class QueryQuota
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _asked = new(StringComparer.Ordinal);

    /// <summary>False when the caller has used up its queries; that query does not count.</summary>
    public bool Take(string caller, int limit, DateTimeOffset wall)
    {
        if (limit == 0)
        {
            return true;
        }

        lock (_lock)
        {
            if (!_asked.TryGetValue(caller, out var times))
            {
                _asked[caller] = times = new Queue<DateTimeOffset>();
            }

            while (times.TryPeek(out var oldest) && wall - oldest >= Window)
            {
                times.Dequeue();
            }

            if (times.Count >= limit)
            {
                return false;
            }

            times.Enqueue(wall);
            return true;
        }
    }
}
