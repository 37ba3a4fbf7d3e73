using XdrInfra.Model.Settings.Schema;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>Judges the keys at the top: ours are a closed list, those of other namespaces belong to their providers.</summary>
internal static class ConfigKeys
{
    private const string OurNamespace = SettingsSchema.Project + ":";

    public static void Check(SettingNode.Mapping config, FindingList findings)
    {
        var legal = SettingsSchema.Root.Members.Select(member => member.Name).ToList();
        foreach (var entry in config.Entries.Where(entry => !legal.Contains(entry.Key) && IsOurs(entry.Key) && findings.TakesMore()))
        {
            var says = new SettingFindings(entry.Key, entry.KeyAt);
            if (!entry.Key.Contains(':'))
            {
                findings.Add(says.KeyWithoutNamespace(entry.Key));
            }
            else
            {
                findings.Add(says.UnknownSetting(entry.Key, [.. legal.Where(key => key.StartsWith(OurNamespace, StringComparison.Ordinal))]));
            }
        }
    }

    /// <summary>A key without a namespace counts as ours, too: the engine takes it so.</summary>
    private static bool IsOurs(string key) => !key.Contains(':') || key.StartsWith(OurNamespace, StringComparison.Ordinal);
}
