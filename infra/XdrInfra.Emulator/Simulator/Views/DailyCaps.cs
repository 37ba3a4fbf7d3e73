using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.Feeds;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Simulator.Views;

/// <summary>
/// When a day's charged volume reaches the workspace's cap. A day is counted without its cap, once, and only where the cap could be reached at all.
/// https://learn.microsoft.com/azure/azure-monitor/logs/daily-cap
/// </summary>
internal sealed class DailyCaps(TableCatalog catalog, IReadOnlyList<IFeed> counted)
{
    private const double Gigabyte = 1_000_000_000;

    /// <summary>No tenant has a day with more bytes a row than this, its busiest hours and its incidents included.</summary>
    private const double MostBytesPerRow = 10_000;

    private readonly Dictionary<(DateTime Day, double Cap), DateTime?> _days = [];

    public DateTime? StoppedAt(WorldView view, DateTime day, double cap)
    {
        if (cap * Gigabyte > MostBytes(view.Input.Data))
        {
            return null;
        }

        if (!_days.TryGetValue((day, cap), out var stopped))
        {
            _days[(day, cap)] = stopped = Count(view, day, cap * Gigabyte);
        }

        return stopped;
    }

    private static double MostBytes(SimulationData data) => MostBytesPerRow
        * (data.EventsPerDay ?? ((data.Devices * 3_000.0) + (data.Users * 200.0) + (data.Mailboxes * 80.0)));

    private DateTime? Count(WorldView view, DateTime day, double cap)
    {
        var uncapped = new WorldView(view.Input, view.History);
        var desk = new RowDesk(view.Input, catalog, new EmptySink());
        foreach (var feed in counted)
        {
            feed.Write(uncapped, new ArrivalWindow(day.AddTicks(-1), day.AddDays(1).AddTicks(-1)), desk);
        }

        var charged = catalog.Tables.Where(table => !table.Free).Select(table => table.Name).ToList();
        var sum = 0.0;
        for (var hour = day; hour < day.AddDays(1); hour = hour.AddHours(1))
        {
            var bytes = charged.Sum(table => desk.Ledger.Of(table, hour));
            if (sum + bytes >= cap)
            {
                return hour.AddHours(bytes > 0 ? (cap - sum) / bytes : 0);
            }

            sum += bytes;
        }

        return null;
    }
}
