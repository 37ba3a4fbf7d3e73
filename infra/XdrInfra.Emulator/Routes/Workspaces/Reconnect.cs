using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Workspaces;

/// <summary>What flows again when a softly deleted workspace comes back with its connectors and rules.</summary>
internal static class Reconnect
{
    public static IEnumerable<WorldChange> Of(Call call, DeletedWorkspace deleted) => deleted.Below
        .Select(resource => Flow.Of(resource, deleted.Workspace.Key, call.Now))
        .OfType<History.HistoryEvent>()
        .Append(Flow.Exports(call.World.ExportSettings, deleted.Workspace.Key, call.Now))
        .Select(happened => new WorldChange.Happened(happened));
}
