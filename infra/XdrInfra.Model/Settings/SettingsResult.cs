using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Settings;

/// <summary>What came out of reading: settings, or everything that is wrong with them.</summary>
/// <param name="Settings">Null when there is any finding.</param>
/// <param name="Findings">In the order of the text.</param>
public sealed record SettingsResult(StackSettings? Settings, IReadOnlyList<Finding> Findings);
