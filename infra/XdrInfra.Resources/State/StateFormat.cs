using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.State;

/// <summary>The state file: JSON with a version of its format.</summary>
internal static class StateFormat
{
    public const int Version = 1;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static byte[] Write(StackState state)
    {
        var resources = new JsonArray([.. state.Entries.Values.Select(entry => (JsonNode)Entry(entry))]);
        var file = new JsonObject { ["version"] = Version, ["stack"] = state.Stack, ["resources"] = resources };
        return JsonSerializer.SerializeToUtf8Bytes(file, Indented);
    }

    /// <exception cref="UserFailure">The file is not one of ours, or of a newer xdr.</exception>
    public static StackState Read(string path, string stack, byte[] content)
    {
        var file = Parse(path, content);
        if (file["version"] is not JsonValue value || !value.TryGetValue<int>(out var version) || version < 1)
        {
            throw StateFindings.NotAState(path);
        }

        return version > Version
            ? throw StateFindings.Newer(path, version, Version)
            : (file["resources"] as JsonArray ?? []).OfType<JsonObject>().Select(Entry).Aggregate(StackState.Empty(stack), (state, entry) => state.With(entry));
    }

    private static JsonObject Parse(string path, byte[] content)
    {
        try
        {
            var reader = new Utf8JsonReader(content);
            return JsonNode.Parse(ref reader) as JsonObject ?? throw StateFindings.NotAState(path);
        }
        catch (JsonException)
        {
            throw StateFindings.NotAState(path);
        }
    }

    private static JsonObject Entry(StateEntry entry) => new()
    {
        ["name"] = entry.Name,
        ["type"] = entry.Type,
        ["id"] = entry.Known.Id,
        ["pending"] = entry.Pending,
        ["retainOnDelete"] = entry.RetainOnDelete,
        ["dependsOn"] = JsonReading.ToArray(entry.DependsOn),
        ["inputs"] = JsonValues.ToJson(entry.Known.Inputs),
        ["outputs"] = JsonValues.ToJson(entry.Known.Outputs),
    };

    private static StateEntry Entry(JsonObject entry)
    {
        var known = new ResourceState(entry.Text("id") ?? "", Map(entry, "inputs"), Map(entry, "outputs"));
        return new StateEntry(entry.Text("name") ?? "", entry.Text("type") ?? "", known)
        {
            Pending = entry.Flag("pending") ?? false,
            RetainOnDelete = entry.Flag("retainOnDelete") ?? false,
            DependsOn = entry.Texts("dependsOn"),
        };
    }

    private static PropertyValue.Map Map(JsonObject entry, string name) =>
        entry.Child(name) is { } map ? JsonValues.FromJson(map) : PropertyValue.Map.Empty;
}
