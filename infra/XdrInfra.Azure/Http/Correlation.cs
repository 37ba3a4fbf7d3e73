using Azure;

namespace XdrInfra.Azure.Http;

/// <summary>The id by which Microsoft's support finds a request.</summary>
internal static class Correlation
{
    private static readonly string[] Names = ["x-ms-correlation-request-id", "x-ms-request-id", "request-id", "x-ms-client-request-id"];

    public static string? Of(Response response)
    {
        foreach (var name in Names)
        {
            if (response.Headers.TryGetValue(name, out var id) && id is { Length: > 0 })
            {
                return id;
            }
        }

        return null;
    }
}
