using System.Text.Json;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings.Schema;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>Reads settings from PULUMI_CONFIG: a JSON map of texts, objects and lists as JSON inside the text.</summary>
public static class ConfigReader
{
    /// <summary>The variable that the engine hands the settings over in.</summary>
    public const string Variable = "PULUMI_CONFIG";

    /// <param name="json">The value of the variable.</param>
    /// <param name="stack">The stack's name, from PULUMI_STACK.</param>
    public static SettingsResult Read(string json, string stack)
    {
        var findings = new FindingList();
        var name = stack[(stack.LastIndexOf('/') + 1)..];
        if (Config(json, findings) is not { } config)
        {
            return new(null, findings.Sorted());
        }

        ConfigKeys.Check(config, findings);
        var settings = SettingsBinder.Bind(config, name, "", findings);
        return new(findings.Count == 0 ? settings : null, findings.Sorted());
    }

    private static SettingNode.Mapping? Config(string json, FindingList findings)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new([.. document.RootElement.EnumerateObject().Select(pair => Entry(pair, findings))], At(""));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            findings.Add(StackFileFindings.BrokenConfig(broken is JsonException ? "it is not JSON." : "a value is not text."));
            return null;
        }
    }

    private static SettingEntry Entry(JsonProperty pair, FindingList findings)
    {
        var text = pair.Value.GetString() ?? "";
        var shape = SettingsSchema.Root.Find(pair.Name)?.Shape;
        var at = At(pair.Name);
        return shape is null or SettingShape.Text or SettingShape.Choice
            ? new(pair.Name, at, new SettingNode.Scalar(text, ScalarKind.Text, at))
            : new(pair.Name, at, Object(pair.Name, text, shape, findings));
    }

    private static SettingNode Object(string key, string text, SettingShape shape, FindingList findings)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Node(document.RootElement, key);
        }
        catch (JsonException)
        {
            findings.Add(StackFileFindings.BrokenObject(key, shape));
            return new SettingNode.Secret(At(key));
        }
    }

    private static SettingNode Node(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => new SettingNode.Mapping(
            [.. element.EnumerateObject().Select(pair => new SettingEntry(pair.Name, At($"{path}.{pair.Name}"), Node(pair.Value, $"{path}.{pair.Name}")))],
            At(path)),
        JsonValueKind.Array => new SettingNode.Sequence([.. element.EnumerateArray().Select((item, index) => Node(item, $"{path}[{index}]"))], At(path)),
        JsonValueKind.String => new SettingNode.Scalar(element.GetString() ?? "", ScalarKind.Text, At(path)),
        JsonValueKind.Number => new SettingNode.Scalar(element.GetRawText(), ScalarKind.Number, At(path)),
        JsonValueKind.True or JsonValueKind.False => new SettingNode.Scalar(element.GetRawText(), ScalarKind.Flag, At(path)),
        _ => new SettingNode.Scalar("", ScalarKind.Null, At(path)),
    };

    private static Location.Property At(string path) => new(Variable, path);
}
