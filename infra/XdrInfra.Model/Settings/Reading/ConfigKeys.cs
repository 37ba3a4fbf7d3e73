using XdrInfra.Model.Settings.Schema;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>Judges the keys at the top: ours are a closed list, those of other namespaces belong to their providers.</summary>
internal static class ConfigKeys
{
    private const string OurNamespace = SettingsSchema.Project + ":";

    public static void Check(SettingNode.Mapping config, FindingList findings)
    {
        var legal = SettingsSchema.Root.Members.Select(member => member.Name).ToList();
        foreach (var entry in config.Entries.Where(entry => !legal.Contains(entry.Key)))
        {
            var says = new SettingFindings(entry.Key, entry.KeyAt);
            if (!entry.Key.Contains(':'))
            {
                findings.Add(says.KeyWithoutNamespace(entry.Key));
            }
            else if (entry.Key.StartsWith(OurNamespace, StringComparison.Ordinal))
            {
                findings.Add(says.UnknownSetting(entry.Key, [.. legal.Where(key => key.StartsWith(OurNamespace, StringComparison.Ordinal))]));
            }
        }
    }
}
