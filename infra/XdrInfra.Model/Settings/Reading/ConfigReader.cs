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
        return Config(json, findings) is { } config ? Bind(config, stack, findings) : new(null, findings.Sorted());
    }

    /// <param name="texts">Key with namespace to text, once the variable is parsed.</param>
    /// <param name="stack">As above.</param>
    public static SettingsResult Read(IReadOnlyDictionary<string, string> texts, string stack)
    {
        var findings = new FindingList();
        var entries = new List<SettingEntry>();
        foreach (var (key, text) in texts)
        {
            entries.Add(Entry(key, text, findings));
        }

        return Bind(new(entries, At("")), stack, findings);
    }

    private static SettingsResult Bind(SettingNode.Mapping config, string stack, FindingList findings)
    {
        ConfigKeys.Check(config, findings);
        var settings = SettingsBinder.Bind(config, stack[(stack.LastIndexOf('/') + 1)..], "", findings);
        return new(findings.Count == 0 ? settings : null, findings.Sorted());
    }

    private static SettingNode.Mapping? Config(string json, FindingList findings)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new([.. document.RootElement.EnumerateObject().Select(pair => Entry(pair.Name, pair.Value.GetString() ?? "", findings))], At(""));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            findings.Add(StackFileFindings.BrokenConfig(broken is JsonException ? "it is not JSON." : "a value is not text."));
            return null;
        }
    }

    private static SettingEntry Entry(string key, string text, FindingList findings)
    {
        var shape = SettingsSchema.Root.Find(key)?.Shape;
        var at = At(key);
        return shape is null or SettingShape.Text or SettingShape.Choice
            ? new(key, at, new SettingNode.Scalar(text, ScalarKind.Text, at))
            : new(key, at, Object(key, text, shape, findings));
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
