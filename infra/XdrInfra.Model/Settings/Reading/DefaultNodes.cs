using System.Collections.Concurrent;
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
}
