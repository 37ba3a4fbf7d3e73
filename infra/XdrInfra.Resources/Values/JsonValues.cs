using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Values;

/// <summary>Property values as JSON and back.</summary>
public static class JsonValues
{
    public static JsonNode? ToJson(PropertyValue? value) => value switch
    {
        null or PropertyValue.Null => null,
        PropertyValue.Bool flag => JsonValue.Create(flag.Value),
        PropertyValue.Number number => Number(number.Value),
        PropertyValue.Text text => JsonValue.Create(text.Value),
        PropertyValue.List list => new JsonArray([.. list.Items.Select(ToJson)]),
        PropertyValue.Map map => new JsonObject(map.Items.Select(pair => KeyValuePair.Create(pair.Key, ToJson(pair.Value)))),
        PropertyValue.Secret secret => ToJson(secret.Inner),
        _ => throw new InvalidOperationException("A value that is not known yet cannot be written."),
    };

    public static PropertyValue FromJson(JsonNode? node) => node switch
    {
        null => new PropertyValue.Null(),
        JsonArray items => PropertyMaking.ListOf(items.Select(FromJson)),
        JsonObject members => FromJson(members),
        _ => FromScalar(node),
    };

    public static PropertyValue.Map FromJson(JsonObject members) =>
        members.Aggregate(PropertyValue.Map.Empty, (map, member) => map.With(member.Key, FromJson(member.Value)));

    // A whole number is written without a fraction, so that files and bodies read as Azure writes them.
    private static JsonValue Number(double value) => value.Equals(Math.Truncate(value)) && Math.Abs(value) < long.MaxValue
        ? JsonValue.Create((long)value)
        : JsonValue.Create(value);

    private static PropertyValue FromScalar(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.True => new PropertyValue.Bool(true),
        JsonValueKind.False => new PropertyValue.Bool(false),
        JsonValueKind.Number => new PropertyValue.Number(double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture)),
        _ => new PropertyValue.Text(node.ToString()),
    };
}
