using System.Text.Json;
using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>One request as a handler sees it: data only.</summary>
internal sealed record Call
{
    public required string Method { get; init; }

    /// <summary>The path with single slashes, still escaped.</summary>
    public required string Path { get; init; }

    public required IReadOnlyDictionary<string, string> Values { get; init; }

    public required IReadOnlyDictionary<string, string> Query { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Who calls; null on open paths.</summary>
    public required Principal? Principal { get; init; }

    public required World World { get; init; }

    /// <summary>By the emulator's clock.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>By the wall clock.</summary>
    public required DateTimeOffset Wall { get; init; }

    public required Installation Installation { get; init; }

    /// <summary>Chosen for this request; in the answer's headers.</summary>
    public required string RequestId { get; init; }

    /// <summary>The fault that strikes this request, if any.</summary>
    public Fault? Fault { get; init; }

    public string ApiVersion => Query.GetValueOrDefault("api-version", "");

    public string this[string value] => Values[value];

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The body as JSON; an empty object when there is none.</summary>
    /// <exception cref="RefusedException">The body is not a JSON object.</exception>
    public JsonElement Json()
    {
        if (Body.IsEmpty)
        {
            return WireJson.EmptyObject;
        }

        try
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new RefusedException(ArmErrors.InvalidContent("The request content must be a JSON object."));
        }
        catch (JsonException problem)
        {
            throw new RefusedException(ArmErrors.InvalidContent($"The request content was invalid and could not be deserialized: '{problem.Message}'."));
        }
    }
}
