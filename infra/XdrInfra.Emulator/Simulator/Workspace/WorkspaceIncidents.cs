using XdrInfra.Emulator.Simulator.Incidents;
using XdrInfra.Emulator.Simulator.Timelines;
using XdrInfra.Emulator.Simulator.Views;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>All incidents that the workspace has until a moment, numbered in the order in which they appear.</summary>
internal static class WorkspaceIncidents
{
    public static IReadOnlyList<NumberedIncident> Until(IncidentBook book, WorldView view, DateTime at)
    {
        var plans = book.Until(at);
        var builder = new TimelineBuilder(view);
        return
        [
            .. plans.Select(builder.Build)
                .Concat(new RuleIncidents(view).Of(AlertDeliveries.Of(plans, view)))
                .Where(timeline => timeline.Appears <= at)
                .OrderBy(timeline => timeline.Appears)
                .ThenBy(timeline => timeline.SentinelName, StringComparer.Ordinal)
                .Select((timeline, index) => new NumberedIncident(index + 1, timeline)),
        ];
    }
}
