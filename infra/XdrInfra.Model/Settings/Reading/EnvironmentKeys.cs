using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>
/// Which settings a Pulumi environment may hold. An import can hold any; values in the file itself are listed there.
/// What they hold is known to the engine only, so such settings are unknown here, never missing.
/// </summary>
internal sealed record EnvironmentKeys(bool Any, IReadOnlyList<string> Listed, Location At)
{
    public static EnvironmentKeys Read(SettingEntry? entry) => entry?.Value switch
    {
        SettingNode.Sequence { Items.Count: > 0 } => new(true, [], entry.KeyAt),
        SettingNode.Scalar { Kind: ScalarKind.Text } => new(true, [], entry.KeyAt),
        SettingNode.Mapping inline => new(HasImports(inline), Values(inline), entry.KeyAt),
        _ => new(false, [], Location.None),
    };

    public bool May(string key) => Any || Listed.Contains(key);

    private static bool HasImports(SettingNode.Mapping inline) => inline.Find("imports")?.Value is SettingNode.Sequence { Items.Count: > 0 };

    private static IReadOnlyList<string> Values(SettingNode.Mapping inline) =>
        (inline.Find("values")?.Value as SettingNode.Mapping)?.Find("pulumiConfig")?.Value is SettingNode.Mapping config
            ? [.. config.Entries.Select(entry => entry.Key)]
            : [];
}
