using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace XdrInfra.Resources.Values;

/// <summary>Reads the bodies of Azure, which leave things out, spell them in several cases and put numbers into texts.</summary>
internal static class JsonReading
{
    public static JsonObject? Child(this JsonObject? owner, string name) => owner?[name] as JsonObject;

    public static JsonObject Properties(this JsonObject body) => body.Child("properties") ?? [];

    public static string? Text(this JsonObject? owner, string name) =>
        owner?[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static bool? Flag(this JsonObject? owner, string name) => owner?[name]?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static double? Number(this JsonObject? owner, string name) => owner?[name] is not JsonValue value ? null
        : double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static int? Whole(this JsonObject? owner, string name) => owner.Number(name) is { } number ? (int)number : null;

    public static IReadOnlyList<string> Texts(this JsonObject? owner, string name) =>
        owner?[name] is JsonArray items ? [.. items.Select(item => item?.ToString()).OfType<string>()] : [];

    public static Dictionary<string, string> Tags(this JsonObject body) =>
        (body.Child("tags") ?? []).ToDictionary(tag => tag.Key, tag => tag.Value?.ToString() ?? "", StringComparer.OrdinalIgnoreCase);

    public static JsonArray ToArray(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);

    /// <summary>A node that can be put into another body.</summary>
    public static JsonNode? Copy(JsonNode? node) => node?.DeepClone();
}
