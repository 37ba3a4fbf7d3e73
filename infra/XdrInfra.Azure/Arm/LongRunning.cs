using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using XdrInfra.Azure.Http;

namespace XdrInfra.Azure.Arm;

/// <summary>
/// Follows an asynchronous operation to its end, within a limit.
/// https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations
/// </summary>
internal sealed class LongRunning(JsonPipeline pipeline, RetryLimits limits)
{
    private static readonly string[] Ends = ["Succeeded", "Failed", "Canceled", "Cancelled"];

    /// <summary>True when the answer is the end already.</summary>
    public bool IsFinished(JsonAnswer answer) => PollAddress(answer) is null && (StateOf(answer.Body) ?? Ends[0]) == Ends[0];

    /// <summary>Waits; returns the last body of the operation, or null when there was nothing to wait for.</summary>
    public async Task<JsonObject?> FinishAsync(JsonCall call, JsonAnswer answer, TimeSpan? limit, Action<TimeSpan>? running, CancellationToken cancellationToken)
    {
        if (IsFinished(answer))
        {
            return null;
        }

        var longest = limit ?? limits.Operation;
        var start = pipeline.Time.GetTimestamp();
        var poll = PollCall(call, answer);
        for (var look = 1; ; look++)
        {
            await Task.Delay(Pause(answer, look), pipeline.Time, cancellationToken);
            answer = await pipeline.SendAsync(poll, cancellationToken);
            if (HasEnded(call, poll, answer))
            {
                return answer.Body as JsonObject;
            }

            running?.Invoke(pipeline.Time.GetElapsedTime(start));
            if (pipeline.Time.GetElapsedTime(start) >= longest)
            {
                throw Failures.TimedOut(call.ToString(), longest, answer.CorrelationId);
            }

            poll = MovedPoll(poll, answer);
        }
    }

    private static bool HasEnded(JsonCall call, JsonCall poll, JsonAnswer answer)
    {
        var state = StateOf(answer.Body);
        if (state is not null && IsFailure(state))
        {
            var body = Encoding.UTF8.GetBytes(answer.Body!.ToJsonString());   // a state was read from it, so it is there
            throw Failures.FromBody(answer.Status, call.ToString(), body, answer.CorrelationId);
        }

        var isStatus = poll.Address != call.Address;
        return state is not null ? IsEnd(state) : !isStatus || answer.Status != 202;
    }

    private JsonCall PollCall(JsonCall call, JsonAnswer answer) => PollAddress(answer) is { } address
        ? new JsonCall(RequestMethod.Get, pipeline.Link(address, call.ToString()))
        : new JsonCall(RequestMethod.Get, call.Address);

    private JsonCall MovedPoll(JsonCall poll, JsonAnswer answer) => PollAddress(answer) is { } address
        ? poll with { Address = pipeline.Link(address, poll.ToString()) }
        : poll;

    private TimeSpan Pause(JsonAnswer answer, int look) =>
        RetryAfter.Of(answer.Response, pipeline.Time) is { } asked && asked > TimeSpan.Zero && asked <= limits.LongestRetryAfter
            ? asked
            : limits.PollBefore(look);

    private static string? PollAddress(JsonAnswer answer) =>
        answer.Header("Azure-AsyncOperation") ?? (answer.Status is 201 or 202 ? answer.Header("Location") : null);

    private static string? StateOf(JsonNode? body)
    {
        var state = (body as JsonObject)?["status"] ?? ((body as JsonObject)?["properties"] as JsonObject)?["provisioningState"];
        return state is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
    }

    private static bool IsEnd(string state) => Ends.Contains(state, StringComparer.OrdinalIgnoreCase);

    private static bool IsFailure(string state) => IsEnd(state) && !string.Equals(state, Ends[0], StringComparison.OrdinalIgnoreCase);
}
