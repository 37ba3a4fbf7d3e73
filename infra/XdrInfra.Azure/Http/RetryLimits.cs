namespace XdrInfra.Azure.Http;

/// <summary>How often and how long a request is tried again, and how long an operation may run.</summary>
/// <param name="Attempts">Tries in total.</param>
/// <param name="FirstDelay">Wait before the second try; it doubles each time.</param>
/// <param name="LongestDelay">No wait of ours is longer.</param>
/// <param name="LongestRetryAfter">A wait that Azure asks for is honoured up to here; a longer one ends the tries.</param>
/// <param name="Operation">How long an asynchronous operation may run.</param>
/// <param name="FirstPoll">Wait before the first look at it when Azure names none; it doubles each time.</param>
/// <param name="LongestPoll">No wait between two looks is longer.</param>
public sealed record RetryLimits(
    int Attempts, TimeSpan FirstDelay, TimeSpan LongestDelay, TimeSpan LongestRetryAfter, TimeSpan Operation, TimeSpan FirstPoll, TimeSpan LongestPoll)
{
    public static RetryLimits Default { get; } = new(
        Attempts: 6,
        FirstDelay: TimeSpan.FromMilliseconds(500),
        LongestDelay: TimeSpan.FromSeconds(20),
        LongestRetryAfter: TimeSpan.FromMinutes(2),
        Operation: TimeSpan.FromMinutes(20),
        FirstPoll: TimeSpan.FromMilliseconds(100),
        LongestPoll: TimeSpan.FromSeconds(5));

    /// <summary>The wait before a try, counted from 1 for the second one.</summary>
    public TimeSpan DelayBefore(int retry) => Doubled(FirstDelay, retry, LongestDelay);

    /// <summary>The wait before a look at an operation, counted from 1.</summary>
    public TimeSpan PollBefore(int look) => Doubled(FirstPoll, look, LongestPoll);

    private static TimeSpan Doubled(TimeSpan first, int count, TimeSpan longest)
    {
        var delay = first * Math.Pow(2, Math.Min(count - 1, 20));
        return delay < longest ? delay : longest;
    }
}
