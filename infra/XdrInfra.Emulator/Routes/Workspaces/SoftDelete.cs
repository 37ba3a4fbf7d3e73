using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Workspaces;

/// <summary>The changes that delete a workspace softly, with all that is under it.</summary>
internal static class SoftDelete
{
    public static IEnumerable<WorldChange> Of(Call call, ArmResource workspace)
    {
        var below = call.World.Resources.Below(workspace.Key).Select(entry => entry.Value);
        yield return new WorldChange.WorkspaceDeleted(new DeletedWorkspace(workspace, [.. below.OrderBy(resource => resource.Key, StringComparer.Ordinal)], call.Now));
        yield return new WorldChange.RemovedBelow(workspace.Id);
        yield return new WorldChange.Removed(workspace.Id);
    }
}
