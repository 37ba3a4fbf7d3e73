using System.Collections.Immutable;

namespace XdrInfra.Emulator.State;

/// <summary>A workspace in its 14 days of soft delete, with all that was under it.</summary>
public sealed record DeletedWorkspace(ArmResource Workspace, ImmutableArray<ArmResource> Below, DateTimeOffset DeletedAt)
{
    // https://learn.microsoft.com/azure/azure-monitor/logs/delete-workspace
    public static readonly TimeSpan Kept = TimeSpan.FromDays(14);
}
