using System.Text.Json;
using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.Feeds;
using XdrInfra.Emulator.Simulator.Incidents;
using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.Sentinel;
using XdrInfra.Emulator.Simulator.Timelines;
using XdrInfra.Emulator.Simulator.Views;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>SecurityIncident: a change log with one row for each thing that the workspace learns of an incident.</summary>
internal sealed class SecurityIncidentFeed(IncidentBook book) : IFeed
{
    public string Table => "SecurityIncident";

    public void Write(WorldView view, ArrivalWindow window, RowDesk desk)
    {
        var entries = WorkspaceIncidents.Until(book, view, window.Until)
            .SelectMany(incident => Entries(view, window, incident))
            .OrderBy(entry => entry.Arrival)
            .ThenBy(entry => entry.Incident.Number);
        foreach (var entry in entries)
        {
            var row = desk.Open(Table);
            row.Begin(entry.Arrival, entry.Generated);
            Write(row, IncidentViews.Sentinel(view.Input, entry.Incident, entry.State), entry.State);
            row.End();
        }
    }

    private static IEnumerable<IncidentEntry> Entries(WorldView view, ArrivalWindow window, NumberedIncident incident)
    {
        var seed = Seeds.Of(view.Input.Seed, "log:" + incident.Timeline.SentinelName);
        var last = DateTime.MinValue;
        foreach (var (at, state) in incident.Timeline.SentinelStates(window.Until))
        {
            var key = Seeds.With(seed, at.Ticks);
            var generated = at.AddSeconds(2 + (Seeds.Unit(key) * 25));

            // The row with the latest time always tells the latest state.
            generated = generated > last ? generated : last.AddMilliseconds(200);
            last = generated;

            // A row now and then arrives after the one that follows it; never the first, which has ten minutes.
            var overtaken = state.Version > 1 && key % 40 == 0;
            var arrival = generated.AddSeconds(overtaken ? 150 : 1 + (key % 6));
            if (window.Holds(arrival))
            {
                yield return new(arrival, generated, incident, state);
            }
        }
    }

    private static void Write(Row row, SentinelIncident incident, IncidentState state)
    {
        row.Text("IncidentName", incident.Name);
        row.Int("IncidentNumber", incident.Number);
        row.Text("Title", incident.Title);
        row.Text("Description", incident.Description);
        row.Text("Severity", incident.Severity);
        row.Text("Status", incident.Status);
        row.Text("Classification", incident.Classification);
        row.Text("ClassificationReason", incident.ClassificationReason);
        row.Text("ClassificationComment", incident.ClassificationComment);
        row.Text("ProviderName", incident.ProviderName);
        row.Text("ProviderIncidentId", incident.ProviderIncidentId);
        row.Text("IncidentUrl", incident.IncidentUrl);
        row.Text("ModifiedBy", incident.ModifiedBy);
        row.Text("SourceSystem", "Azure");
        WriteTimes(row, incident);
        row.Json("Owner", IncidentJson.Owner(incident.Owner));
        row.Json("Labels", IncidentJson.Labels(incident.Labels));
        row.Json("Comments", IncidentJson.Comments(incident));
        row.Json("AlertIds", JsonSerializer.Serialize(incident.Alerts.Select(alert => alert.SystemAlertId)));
        row.Json("BookmarkIds", "[]");
        row.Json("RelatedAnalyticRuleIds", JsonSerializer.Serialize(incident.RelatedAnalyticRuleIds));
        row.Json("Tasks", "[]");
        row.Json("AdditionalData", IncidentJson.AdditionalData(incident, state));
    }

    private static void WriteTimes(Row row, SentinelIncident incident)
    {
        row.Time("CreatedTime", incident.Created);
        row.Time("LastModifiedTime", incident.LastModified);
        if (incident.FirstModified is { } modified)
        {
            row.Time("FirstModifiedTime", modified);
        }

        if (incident.Closed is { } closed)
        {
            row.Time("ClosedTime", closed);
        }

        if (incident.Alerts.Count > 0)
        {
            row.Time("FirstActivityTime", incident.Alerts.Min(alert => alert.FirstActivity));
            row.Time("LastActivityTime", incident.Alerts.Max(alert => alert.LastActivity));
        }
    }

    private readonly record struct IncidentEntry(DateTime Arrival, DateTime Generated, NumberedIncident Incident, IncidentState State);
}
