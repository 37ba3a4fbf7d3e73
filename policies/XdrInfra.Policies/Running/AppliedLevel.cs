using XdrInfra.Model.Findings;

namespace XdrInfra.Policies.Running;

/// <summary>The level that a rule runs at, and who decided it.</summary>
/// <param name="Level">The level.</param>
/// <param name="Source">Who decided it.</param>
/// <param name="Reason">The reason that the stack file gives; null for the other sources.</param>
public sealed record AppliedLevel(Level Level, LevelSource Source, string? Reason = null);
