using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.Feeds;
using XdrInfra.Emulator.Simulator.Views;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>Operation, and the function _LogOperation over it: that the daily cap stopped the workspace, and that it began again at midnight.</summary>
internal sealed class OperationFeed : IFeed
{
    // https://learn.microsoft.com/azure/azure-monitor/logs/daily-cap
    private const string Stopped = "Data collection stopped due to daily limit of free data reached. Ingestion status = OverQuota";
    private const string Resumed = "Data collection resumed. Ingestion status = RespectQuota";

    public string Table => "Operation";

    public void Write(WorldView view, ArrivalWindow window, RowDesk desk)
    {
        for (var day = window.After.Date; day <= window.Until; day = day.AddDays(1))
        {
            if (day > view.Input.Start && view.StoppedAt(day.AddDays(-1)) is not null)
            {
                WriteOne(view, window, desk, day.AddSeconds(40), "Information", Resumed);
            }

            if (view.StoppedAt(day) is { } stopped)
            {
                WriteOne(view, window, desk, stopped.AddSeconds(40), "Warning", Stopped);
            }
        }
    }

    private void WriteOne(WorldView view, ArrivalWindow window, RowDesk desk, DateTime at, string status, string detail)
    {
        if (at < view.Input.Start || !window.Holds(at))
        {
            return;
        }

        WriteOperation(view, desk, at, status, detail);
        WriteLogOperation(view, desk, at, status, detail);
    }

    private void WriteOperation(WorldView view, RowDesk desk, DateTime at, string status, string detail)
    {
        var row = desk.Open(Table);
        row.Begin(at, at.AddSeconds(-20));
        row.Text("OperationCategory", "Data Collection Status");
        row.Text("OperationKey", "Data collection");
        row.Text("OperationStatus", status);
        row.Text("Detail", detail);
        row.Text("Solution", "LogManagement");
        row.Text("SourceSystem", "OMS");
        row.Text("_ResourceId", view.Input.WorkspaceResourceId.ToLowerInvariant());
        row.Text("_SubscriptionId", view.Input.SubscriptionId);
        row.End();
    }

    // https://learn.microsoft.com/azure/azure-monitor/logs/monitor-workspace
    private static void WriteLogOperation(WorldView view, RowDesk desk, DateTime at, string status, string detail)
    {
        var row = desk.Open("_LogOperation");
        row.Begin(at, at.AddSeconds(-20));
        row.Text("Category", "Ingestion");
        row.Text("Operation", status == "Warning" ? "Data collection stopped" : "Data collection resumed");
        row.Text("Level", status == "Warning" ? "Warning" : "Info");
        row.Text("Detail", detail);
        row.Text("_ResourceId", view.Input.WorkspaceResourceId.ToLowerInvariant());
        row.End();
    }
}
