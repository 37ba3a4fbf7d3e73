using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings;

/// <summary>Another level for a rule, until when and why.</summary>
public sealed record PolicyOverride(Location Origin, Value<Level> Level, Value<string> Reason, Value<DateOnly> Expires);
