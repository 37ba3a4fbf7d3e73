using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings;

/// <summary>A check that a stack has switched off, until when and why.</summary>
public sealed record CheckOff(Location Origin, Value<string> Reason, Value<DateOnly> Expires);
