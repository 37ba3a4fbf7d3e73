using System.Collections.Concurrent;
using System.Text.Json;
using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>Defaults as nodes, so that they are read in the same way as what a person writes. Each text is parsed once.</summary>
internal static class DefaultNodes
{
    private static readonly ConcurrentDictionary<string, SettingNode> Parsed = new(StringComparer.Ordinal);

    public static SettingNode Of(string text) => Parsed.GetOrAdd(text, Parse);

    private static SettingNode Parse(string text)
    {
        if (text[0] is not ('[' or '{'))
        {
            return new SettingNode.Scalar(text, ScalarKinds.OfPlain(text), Location.None);
        }

        var findings = new FindingList();
        return new YamlNodeReader("default", findings).Read(text) ?? throw new InvalidDataException($"The default '{text}' is not YAML.");
    }

    /// <summary>A default as JSON.</summary>
    public static void Write(Utf8JsonWriter json, string text) => Write(json, Of(text));

    private static void Write(Utf8JsonWriter json, SettingNode node)
    {
        switch (node)
        {
            case SettingNode.Mapping mapping:
                json.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case SettingNode.Sequence sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case SettingNode.Scalar { Kind: ScalarKind.Flag or ScalarKind.Number } scalar:
                json.WriteRawValue(scalar.Text);
                break;
            case SettingNode.Scalar scalar:
                json.WriteStringValue(scalar.Text);
                break;
        }
    }
}
