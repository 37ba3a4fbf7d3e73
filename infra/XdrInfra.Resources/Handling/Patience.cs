using XdrInfra.Azure.Errors;

namespace XdrInfra.Resources.Handling;

/// <summary>Waits for Azure within the limit of the kind, and says why.</summary>
internal static class Patience
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Calls again while Azure refuses for a reason that passes by itself; the last refusal flies.</summary>
    public static async Task<T> WhileAsync<T>(
        HandlerContext context, Func<AzureFailure, bool> passes, string reason, TimeSpan limit, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        var start = context.Time.GetTimestamp();
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            try
            {
                return await call();
            }
            catch (AzureFailure failure) when (passes(failure) && context.Time.GetElapsedTime(start) + pause < limit)
            {
                context.Waiting(reason);
            }

            await Task.Delay(pause, context.Time, cancellationToken);
        }
    }

    /// <summary>Asks until the answer is good; the last answer, good or not, when the limit is reached.</summary>
    public static async Task<T> UntilAsync<T>(
        HandlerContext context, Func<T, bool> good, string reason, TimeSpan limit, Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        var start = context.Time.GetTimestamp();
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            var answer = await ask();
            if (good(answer) || context.Time.GetElapsedTime(start) + pause >= limit)
            {
                return answer;
            }

            context.Waiting(reason);
            await Task.Delay(pause, context.Time, cancellationToken);
        }
    }

    /// <summary>A freshly onboarded workspace says for a while that it is not.</summary>
    public static Task<T> OnboardedAsync<T>(HandlerContext context, Func<Task<T>> call, CancellationToken cancellationToken) => WhileAsync(
        context, failure => failure.Kind == FailureKind.NotOnboarded, "Microsoft Sentinel is not ready on the workspace yet.", context.Limit, call, cancellationToken);

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;
}
