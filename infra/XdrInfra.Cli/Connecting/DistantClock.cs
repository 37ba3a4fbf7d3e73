using System.Text.Json;
using XdrInfra.Azure.Logs;

namespace XdrInfra.Cli.Connecting;

/// <summary>A clock that is off by a fixed time, with the timers of the near one.</summary>
internal sealed class DistantClock(TimeProvider near, TimeSpan off) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => near.GetUtcNow() + off;

    public override long GetTimestamp() => near.GetTimestamp();

    public override long TimestampFrequency => near.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        near.CreateTimer(callback, state, dueTime, period);

    /// <summary>Asks the service for its time; the near clock when it does not say.</summary>
    public static async Task<TimeProvider> ReadAsync(ILogsClient logs, string customerId, TimeProvider near, CancellationToken cancellationToken)
    {
        var answer = await logs.QueryAsync(new LogsQuery(customerId, "print now()"), cancellationToken);
        return answer is LogsAnswer.Rows { Primary.Rows: [[{ ValueKind: JsonValueKind.String } cell], ..] } && cell.TryGetDateTimeOffset(out var there)
            ? new DistantClock(near, there - near.GetUtcNow())
            : near;
    }
}
