using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>A key with its value.</summary>
internal sealed record SettingEntry(string Key, Location KeyAt, SettingNode Value);
