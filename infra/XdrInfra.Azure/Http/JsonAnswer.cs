using System.Text.Json.Nodes;
using Azure;

namespace XdrInfra.Azure.Http;

/// <summary>An answer that is not an error.</summary>
internal sealed record JsonAnswer(Response Response, JsonNode? Body, string? CorrelationId)
{
    public int Status => Response.Status;

    public string? Header(string name) => Response.Headers.TryGetValue(name, out var value) ? value : null;
}
