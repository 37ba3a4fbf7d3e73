using System.Text.Json;
using System.Text.Json.Nodes;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>Reading and making of the JSON that goes over the wire.</summary>
internal static class WireJson
{
    public static JsonElement EmptyObject { get; } = Element(new JsonObject());

    /// <summary>A value below the element; null when it is not there or is a JSON null.</summary>
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        var current = element;
        foreach (var name in path)
        {
            if (current.ValueKind != JsonValueKind.Object || !current.TryGetProperty(name, out current))
            {
                return null;
            }
        }

        return current.ValueKind == JsonValueKind.Null ? null : current;
    }

    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static int? Number(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    public static bool? Truth(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    /// <summary>The texts of an array; empty when there is none.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } array
            ? [.. array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString() ?? "")]
            : [];

    public static JsonElement Element(JsonNode node) => JsonSerializer.SerializeToElement(node);

    /// <summary>A fresh, changeable copy of an object; empty for anything else.</summary>
    public static JsonObject Copy(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? JsonObject.Create(element) ?? [] : [];

    public static JsonObject Copy(this JsonElement? element) => element is { } value ? value.Copy() : [];

    /// <summary>Lays the members of one object over another, member by member and level by level.</summary>
    public static JsonObject Merge(JsonObject below, JsonElement above)
    {
        foreach (var member in above.ValueKind == JsonValueKind.Object ? above.EnumerateObject() : default)
        {
            below[member.Name] = member.Value.ValueKind == JsonValueKind.Object
                ? Merge(below[member.Name] as JsonObject is { } inner ? (JsonObject)inner.DeepClone() : [], member.Value)
                : JsonSerializer.SerializeToNode(member.Value);
        }

        return below;
    }

    public static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)JsonValue.Create(text))];

    public static JsonArray Array(IEnumerable<JsonObject> items) => [.. items.Select(item => (JsonNode?)item)];

    /// <summary>A moment as Azure writes it.</summary>
    public static string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'");
}
