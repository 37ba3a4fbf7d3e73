using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace XdrInfra.Verify.Tests.Reports;

/// <summary>Holds a JSON value against the parts of JSON Schema that our schema uses; each difference is a sentence. What the schema does not name is a difference too.</summary>
internal static class SchemaCheck
{
    private static readonly string[] Known =
        ["$schema", "title", "description", "type", "required", "properties", "additionalProperties", "items", "enum", "const", "pattern", "format"];

    public static IEnumerable<string> Compare(JsonElement value, JsonElement schema, string at) =>
        [.. Keywords(schema, at), .. OfType(value, schema, at), .. OfValue(value, schema, at), .. OfObject(value, schema, at), .. OfArray(value, schema, at)];

    private static IEnumerable<string> Keywords(JsonElement schema, string at) =>
        schema.EnumerateObject().Where(keyword => !Known.Contains(keyword.Name)).Select(keyword => $"{at}: the schema says {keyword.Name}, which this check does not know");

    private static IEnumerable<string> OfType(JsonElement value, JsonElement schema, string at)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return [];
        }

        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()) : [type.GetString()];
        return names.Any(name => Is(value, name)) ? [] : [$"{at} is no {type}"];
    }

    private static bool Is(JsonElement value, string? type) => (type, value.ValueKind) switch
    {
        ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
        ("number", JsonValueKind.Number) or ("string", JsonValueKind.String) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("null", JsonValueKind.Null) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        _ => false,
    };

    private static IEnumerable<string> OfValue(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(one => one.GetRawText() == value.GetRawText()))
        {
            yield return $"{at} is {value}";
        }

        if (schema.TryGetProperty("const", out var only) && only.GetRawText() != value.GetRawText())
        {
            yield return $"{at} is {value}, not {only}";
        }

        if (value.ValueKind == JsonValueKind.String && schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value.GetString()!, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            yield return $"{at} is \"{value}\", which does not match {pattern}";
        }

        if (value.ValueKind == JsonValueKind.String && schema.TryGetProperty("format", out var format) && !DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, out _))
        {
            yield return $"{at} is \"{value}\", which is no {format}";
        }
    }

    private static IEnumerable<string> OfObject(JsonElement value, JsonElement schema, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var properties = schema.TryGetProperty("properties", out var named) ? named.EnumerateObject().ToDictionary(property => property.Name, property => property.Value) : [];
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).ToList() : [];
        var others = schema.TryGetProperty("additionalProperties", out var rest) && rest.ValueKind == JsonValueKind.Object ? rest : (JsonElement?)null;
        return required.Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{at}.{name} is missing")
            .Concat(value.EnumerateObject().SelectMany(property =>
                properties.TryGetValue(property.Name, out var own) ? Compare(property.Value, own, $"{at}.{property.Name}")
                : others is { } other ? Compare(property.Value, other, $"{at}.{property.Name}")
                : [$"{at}.{property.Name} is not in the schema"]));
    }

    private static IEnumerable<string> OfArray(JsonElement value, JsonElement schema, string at) =>
        value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items)
            ? value.EnumerateArray().SelectMany((item, index) => Compare(item, items, $"{at}[{index}]"))
            : [];
}
