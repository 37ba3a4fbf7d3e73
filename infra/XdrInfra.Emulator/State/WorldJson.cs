using System.Text.Json;
using System.Text.Json.Serialization;

namespace XdrInfra.Emulator.State;

/// <summary>How the world is written to disk.</summary>
internal static class WorldJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
