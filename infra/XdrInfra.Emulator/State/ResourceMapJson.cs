using System.Text.Json;
using System.Text.Json.Serialization;

namespace XdrInfra.Emulator.State;

/// <summary>On disk the resources are one object, by id.</summary>
internal sealed class ResourceMapJson : JsonConverter<ResourceMap>
{
    public override ResourceMap Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (JsonSerializer.Deserialize<Dictionary<string, ArmResource>>(ref reader, options) ?? [])
            .Aggregate(ResourceMap.Empty, (map, entry) => map.SetItem(entry.Key, entry.Value));

    public override void Write(Utf8JsonWriter writer, ResourceMap value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new SortedDictionary<string, ArmResource>(value.ToDictionary(), StringComparer.Ordinal), options);
}
