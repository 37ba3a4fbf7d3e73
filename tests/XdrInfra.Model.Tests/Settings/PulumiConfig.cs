using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Model.Files;
using XdrInfra.Model.Settings.Reading;

namespace XdrInfra.Model.Tests.Settings;

/// <summary>Makes PULUMI_CONFIG of a stack file, in the way of the engine: a map of texts, objects as JSON inside the text.</summary>
internal static class PulumiConfig
{
    public static string Of(string file, IFiles files)
    {
        var root = (SettingNode.Mapping)FileNodes.Read(file, files, new())!;
        var config = (SettingNode.Mapping)root.Find("config")!.Value;
        return JsonSerializer.Serialize(config.Entries.ToDictionary(
            entry => entry.Key,
            entry => entry.Value is SettingNode.Scalar scalar ? scalar.Text : Json(entry.Value)!.ToJsonString()));
    }

    private static JsonNode? Json(SettingNode node) => node switch
    {
        SettingNode.Mapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        SettingNode.Sequence sequence => new JsonArray([.. sequence.Items.Select(Json)]),
        SettingNode.Scalar { Kind: ScalarKind.Number } scalar => JsonValue.Create(ScalarKinds.Number(scalar.Text)),
        SettingNode.Scalar { Kind: ScalarKind.Flag } scalar => JsonValue.Create(scalar.Text.StartsWith("t", StringComparison.OrdinalIgnoreCase)),
        SettingNode.Scalar scalar => JsonValue.Create(scalar.Text),
        _ => null,
    };
}
