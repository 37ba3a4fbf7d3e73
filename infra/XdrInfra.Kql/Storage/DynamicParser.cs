using System.Text;
using System.Text.Json;

namespace XdrInfra.Kql.Storage;

/// <summary>JSON text to the value of a dynamic.</summary>
internal static class DynamicParser
{
    /// <summary>The value; text that is no JSON is itself a string.</summary>
    public static object Parse(string json) => TryParse(json, out var value) && value is not null ? value.Raw : json;

    public static bool TryParse(string json, out DynamicValue? value)
    {
        value = null;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        try
        {
            if (!reader.Read())
            {
                return false;
            }

            value = ReadValue(ref reader);
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // The reader says so about text that cannot be decoded, such as half a surrogate pair.
            return false;
        }
    }

    private static DynamicValue? ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => DynamicValue.FromScalar(reader.GetString()),
        JsonTokenType.True => DynamicValue.FromScalar(true),
        JsonTokenType.False => DynamicValue.FromScalar(false),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.StartObject => ReadBag(ref reader),
        _ => null,
    };

    private static DynamicValue? ReadNumber(ref Utf8JsonReader reader) =>
        reader.TryGetInt64(out var whole) ? DynamicValue.FromScalar(whole) : DynamicValue.FromScalar(reader.GetDouble());

    private static DynamicValue ReadArray(ref Utf8JsonReader reader)
    {
        var items = new List<DynamicValue?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader));
        }

        return DynamicValue.FromItems(items);
    }

    private static DynamicValue ReadBag(ref Utf8JsonReader reader)
    {
        var bag = new DynamicBag();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? string.Empty;
            reader.Read();
            bag.Set(name, ReadValue(ref reader));
        }

        return DynamicValue.FromBag(bag);
    }
}
