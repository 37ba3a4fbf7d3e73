using Azure.Core;
using Azure.Core.Pipeline;

namespace XdrInfra.Azure.Http;

/// <summary>Writes one line for each try. Headers, bodies and queries stay out: they may hold secrets.</summary>
internal sealed class TracePolicy(Action<string> log, TimeProvider time) : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var start = time.GetTimestamp();
        var answer = "no answer";
        try
        {
            await ProcessNextAsync(message, pipeline);
            answer = $"{message.Response.Status} {Correlation.Of(message.Response)}";
        }
        finally
        {
            var address = message.Request.Uri.ToUri().GetLeftPart(UriPartial.Path);
            log($"{message.Request.Method} {address} {answer} {time.GetElapsedTime(start).TotalMilliseconds:0} ms".Replace("  ", " ", StringComparison.Ordinal));
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The clients of xdr are asynchronous.");
}
