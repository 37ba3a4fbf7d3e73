using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.Feeds;
using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.Views;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>
/// Usage: one row per table and hour with the megabytes that arrived. An hour that was generated partly by an earlier call is counted
/// again, so the figure never depends on the cuts. Comes after all other feeds.
/// </summary>
internal sealed class UsageFeed(IReadOnlyList<IFeed> counted) : IFeed
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Closing = TimeSpan.FromMinutes(12);
    private const double Megabyte = 1_000_000;

    public string Table => "Usage";

    public void Write(WorldView view, ArrivalWindow window, RowDesk desk)
    {
        var hour = WeekCurve.TimeOf(WeekCurve.HourOf(window.After - Hour - Closing));
        for (; hour + Hour + Closing <= window.Until; hour += Hour)
        {
            if (window.Holds(hour + Hour + Closing))
            {
                WriteHour(view, window, desk, hour);
            }
        }
    }

    private void WriteHour(WorldView view, ArrivalWindow window, RowDesk desk, DateTime hour)
    {
        var ledger = window.After < hour ? desk.Ledger : Count(view, desk.Catalog, hour);
        foreach (var table in desk.Catalog.Tables)
        {
            var bytes = ledger.Of(table.Name, hour);
            if (bytes > 0 && table.Name != Table)
            {
                Write(view, desk.Open(Table), table, hour, bytes);
            }
        }
    }

    private VolumeLedger Count(WorldView view, TableCatalog catalog, DateTime hour)
    {
        var desk = new RowDesk(view.Input, catalog, new EmptySink());
        foreach (var feed in counted)
        {
            feed.Write(view, new ArrivalWindow(hour.AddTicks(-1), hour + Hour - TimeSpan.FromTicks(1)), desk);
        }

        return desk.Ledger;
    }

    private static void Write(WorldView view, Row row, TableInfo table, DateTime hour, double bytes)
    {
        row.Begin(hour + Hour + Closing, hour + Hour);
        row.Text("DataType", table.Name);
        row.Real("Quantity", bytes / Megabyte);
        row.Text("QuantityUnit", "MBytes");
        row.Bool("IsBillable", !table.Free);
        row.Time("StartTime", hour);
        row.Time("EndTime", hour + Hour);
        row.Text("Solution", "SecurityInsights");
        row.Text("ResourceUri", view.Input.WorkspaceResourceId);
        row.Text("Plan", "Analytics");
        row.Text("SourceSystem", "OMS");
        row.End();
    }
}
