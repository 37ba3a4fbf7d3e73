using XdrInfra.Model.Settings.Schema;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>Reads one value, or reports why it cannot; a refused value is absent.</summary>
internal delegate Leaf<T>? LeafParser<T>(SettingNode node, SettingShape shape, SettingFindings says, FindingList findings)
    where T : notnull;

/// <summary>A value that could be read.</summary>
internal sealed record Leaf<T>(T Known)
    where T : notnull;
