using System.Text.Json.Nodes;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.ResourceGroups;

/// <summary>Tags are added and changed, never removed: others write tags too. Names of tags are compared without regard to case.</summary>
internal static class TagMerge
{
    public static Differences Compare(Differences differences, PropertyValue.Map outputs, PropertyValue.Map inputs)
    {
        var live = Lookup(outputs.Object("tags"));
        foreach (var (name, value) in inputs.Object("tags")?.Items ?? PropertyValue.Map.Empty.Items)
        {
            var before = live.GetValueOrDefault(name);
            if (PropertyReading.HasUnknown(value) || before is null || PropertyText.Of(before) != PropertyText.Of(value))
            {
                differences.Add($"tags.{name}", before, value);
            }
        }

        return differences;
    }

    public static JsonObject Merged(JsonObject body, PropertyValue.Map wanted)
    {
        var tags = body.Tags();
        foreach (var (name, value) in wanted.Items)
        {
            tags[name] = PropertyText.Of(value) ?? "";
        }

        return new JsonObject(tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)JsonValue.Create(tag.Value))));
    }

    /// <summary>The value of a tag, whatever case its name has.</summary>
    public static string? Find(PropertyValue.Map? tags, string name) =>
        Lookup(tags).TryGetValue(name, out var value) ? PropertyText.Of(value) : null;

    private static Dictionary<string, PropertyValue> Lookup(PropertyValue.Map? tags) =>
        (tags ?? PropertyValue.Map.Empty).Items.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
}
