using System.Text.Json;

namespace XdrInfra.Verify.Asking;

/// <summary>Log Analytics sends dynamic cells as text that holds JSON.</summary>
internal static class JsonText
{
    /// <summary>The value itself, or what its text holds when that is a JSON object or array.</summary>
    public static JsonElement Open(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not ['{' or '[', ..] text)
        {
            return value;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return value;   // text that only looks like JSON stays text
        }
    }
}
