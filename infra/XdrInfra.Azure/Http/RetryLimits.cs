namespace XdrInfra.Azure.Http;

/// <summary>How often and how long a request is tried again, and how long an operation may run.</summary>
/// <param name="Attempts">Tries in total.</param>
/// <param name="FirstDelay">Wait before the second try; it doubles each time.</param>
/// <param name="LongestDelay">No wait of ours is longer.</param>
/// <param name="LongestRetryAfter">A wait that Azure asks for is honoured up to here; a longer one ends the tries.</param>
/// <param name="Operation">How long an asynchronous operation may run.</param>
/// <param name="Poll">Wait between two looks at it when Azure names none.</param>
public sealed record RetryLimits(
    int Attempts, TimeSpan FirstDelay, TimeSpan LongestDelay, TimeSpan LongestRetryAfter, TimeSpan Operation, TimeSpan Poll)
{
    public static RetryLimits Default { get; } = new(
        Attempts: 6,
        FirstDelay: TimeSpan.FromMilliseconds(500),
        LongestDelay: TimeSpan.FromSeconds(20),
        LongestRetryAfter: TimeSpan.FromMinutes(2),
        Operation: TimeSpan.FromMinutes(20),
        Poll: TimeSpan.FromSeconds(2));

    /// <summary>The wait before a try, counted from 1 for the second one.</summary>
    public TimeSpan DelayBefore(int retry)
    {
        var delay = FirstDelay * Math.Pow(2, retry - 1);
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
