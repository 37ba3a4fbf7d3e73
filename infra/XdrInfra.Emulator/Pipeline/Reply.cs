using System.Text.Json;
using System.Text.Json.Nodes;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>An answer before it is written: a status, a body, headers.</summary>
internal sealed record Reply(int Status)
{
    public JsonNode? Json { get; init; }

    /// <summary>A body that is already text, instead of <see cref="Json"/>.</summary>
    public ReadOnlyMemory<byte>? Raw { get; init; }

    public string ContentType { get; init; } = "application/json; charset=utf-8";

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public static Reply Ok(JsonNode body) => new(200) { Json = body };

    public static Reply Created(JsonNode body) => new(201) { Json = body };

    public static Reply Empty(int status) => new(status);

    public Reply With(string header, string value) => this with { Headers = [.. Headers, new(header, value)] };

    /// <summary>The body as bytes; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Bytes() => Raw ?? (Json is null ? default : JsonSerializer.SerializeToUtf8Bytes(Json));
}
