using System.Text.Json.Nodes;
using Azure.Core;

namespace XdrInfra.Azure.Http;

/// <summary>A request as data.</summary>
internal sealed record JsonCall(RequestMethod Method, Uri Address)
{
    public JsonNode? Body { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>How long one try may take; null for the pipeline's own limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Changes nothing, so that it may be asked again whatever came back.</summary>
    public bool IsRead { get; init; } = Method == RequestMethod.Get;

    /// <summary>Method and path, fit for a log.</summary>
    public override string ToString() => $"{Method} {Address.AbsolutePath}";
}
