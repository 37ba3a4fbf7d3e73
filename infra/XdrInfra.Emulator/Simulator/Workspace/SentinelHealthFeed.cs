using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.Feeds;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Views;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>SentinelHealth: that the connector was connected. It stays green when the stream is off; only the data tells.</summary>
internal sealed class SentinelHealthFeed : IFeed
{
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(3);

    public string Table => "SentinelHealth";

    public void Write(WorldView view, ArrivalWindow window, RowDesk desk)
    {
        foreach (var fact in view.History.Facts.OfType<WorldFact.ConnectorConnected>().Where(fact => window.Holds(fact.At + Delay) && !view.IsCapped(desk.Info(Table), fact.At + Delay)))
        {
            var row = desk.Open(Table);
            row.Begin(fact.At + Delay, fact.At + (Delay / 2));
            row.Text("OperationName", "Data fetch status change");
            row.Text("Status", "Success");
            row.Text("Description", "The connector Microsoft Defender XDR fetches data.");
            row.Text("SentinelResourceName", "MicrosoftThreatProtection");
            row.Text("SentinelResourceKind", "MicrosoftThreatProtection");
            row.Text("SentinelResourceType", "Data connector");
            row.Text("SentinelResourceId", $"{view.Input.WorkspaceResourceId}/providers/Microsoft.SecurityInsights/dataConnectors/MicrosoftThreatProtection");
            row.Text("WorkspaceId", view.Input.WorkspaceId.ToString());
            row.Text("RecordId", Dice.Of(view.Input.Seed, "health", fact.At.Ticks).Guid().ToString());
            row.Json("ExtendedProperties", "{}");
            row.End();
        }
    }
}
