using Microsoft.AspNetCore.Http;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>Puts a reply on the wire, with the headers that support asks for; a fault may break it on the way.</summary>
internal static class ReplyWriter
{
    private const string WestEurope = "WESTEUROPE";

    public static async Task WriteAsync(HttpContext http, Reply reply, string requestId, DateTimeOffset wall, Fault? fault)
    {
        var response = http.Response;
        response.StatusCode = reply.Status;
        response.Headers["x-ms-request-id"] = requestId;
        response.Headers["request-id"] = requestId;
        response.Headers["x-ms-correlation-request-id"] = http.Request.Headers.TryGetValue("x-ms-correlation-request-id", out var given) ? given : requestId;
        if (http.Request.Headers.TryGetValue("x-ms-client-request-id", out var client))
        {
            response.Headers["x-ms-client-request-id"] = client;
        }

        response.Headers.Date = wall.UtcDateTime.ToString("r");
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        if (WirePath.IsArm(http.Request.Path))
        {
            response.Headers[HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) ? "x-ms-ratelimit-remaining-subscription-reads" : "x-ms-ratelimit-remaining-subscription-writes"] = "11999";
            response.Headers["x-ms-routing-request-id"] = $"{WestEurope}:{wall.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}:{requestId}";
        }

        foreach (var (name, value) in reply.Headers)
        {
            response.Headers[name] = value;
        }

        var body = fault is { Kind: FaultKind.Malformed } ? Broken(reply.Bytes()) : reply.Bytes();
        if (body.IsEmpty)
        {
            return;
        }

        response.ContentType = reply.ContentType;
        response.ContentLength = body.Length;
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        if (fault is { Kind: FaultKind.Cut })
        {
            await response.Body.WriteAsync(body[..(body.Length / 2)], http.RequestAborted);
            await response.Body.FlushAsync(http.RequestAborted);
            http.Abort();
            return;
        }

        await response.Body.WriteAsync(body, http.RequestAborted);
    }

    private static ReadOnlyMemory<byte> Broken(ReadOnlyMemory<byte> body) => body.IsEmpty ? body : body[..^1];
}
