using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace XdrInfra.Azure.Http;

/// <summary>Tries again what is worth it, waits as long as Azure asks, and ends.</summary>
internal sealed class BoundedRetryPolicy(TimeProvider time, RetryLimits limits) : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        for (var attempt = 1; ; attempt++)
        {
            var failed = await TryOnceAsync(message, pipeline);
            var wait = attempt < limits.Attempts ? Wait(message, failed, attempt) : null;
            if (wait is null)
            {
                failed?.Throw();
                return;
            }

            await Task.Delay(wait.Value, time, message.CancellationToken);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The clients of xdr are asynchronous.");

    private static async ValueTask<System.Runtime.ExceptionServices.ExceptionDispatchInfo?> TryOnceAsync(
        HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
            return null;
        }
        catch (Exception exception) when (NetworkTrouble.Is(exception, message.CancellationToken))
        {
            return System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception);
        }
    }

    /// <summary>How long to wait for another try; null when there is none.</summary>
    private TimeSpan? Wait(HttpMessage message, System.Runtime.ExceptionServices.ExceptionDispatchInfo? failed, int attempt)
    {
        if (failed is not null)
        {
            return NetworkTrouble.IsUntrusted(failed.SourceException) ? null : limits.DelayBefore(attempt);
        }

        if (!IsTransient(message.Response))
        {
            return null;
        }

        var asked = RetryAfter.Of(message.Response, time);
        return asked > limits.LongestRetryAfter ? null : Longer(asked, limits.DelayBefore(attempt));
    }

    private static bool IsTransient(Response response) => response.Status is 408 or 429 or 500 or 502 or 503 or 504;

    private static TimeSpan Longer(TimeSpan? asked, TimeSpan own) => asked is { } wanted && wanted > own ? wanted : own;
}
