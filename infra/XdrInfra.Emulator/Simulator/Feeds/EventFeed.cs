using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.Events.Identity;
using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.Views;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Feeds;

/// <summary>One event table: everyday events and traces of attacks, as far as the world lets them through.</summary>
internal sealed class EventFeed(TenantWorld world, IEventProducer producer, IReadOnlyList<IEventSource> sources, int lookbackHours) : IFeed
{
    private static readonly Comparison<Occurrence> ByArrival = static (left, right) =>
        left.Arrival == right.Arrival ? left.Key.CompareTo(right.Key) : left.Arrival.CompareTo(right.Arrival);

    public string Table => producer.Table;

    public void Write(WorldView view, ArrivalWindow window, RowDesk desk)
    {
        var found = new List<Occurrence>();
        var moment = new EventMoment(world);
        var gate = new TableGate(view, desk.Info(Table));
        var lastHour = WeekCurve.HourOf(window.Until);
        for (var hour = WeekCurve.HourOf(window.After); hour <= lastHour; hour++)
        {
            found.Clear();
            Collect(hour, window, found);
            found.Sort(ByArrival);
            foreach (var occurrence in found)
            {
                Write(view, gate, desk, moment, occurrence);
            }
        }
    }

    // Rows that arrive within an hour belong to events of this hour or of the hours before.
    private void Collect(long hour, ArrivalWindow window, List<Occurrence> into)
    {
        var begin = WeekCurve.TimeOf(hour).AddTicks(-1);
        var end = begin.AddHours(1);
        var part = new ArrivalWindow(begin > window.After ? begin : window.After, end < window.Until ? end : window.Until);
        foreach (var source in sources)
        {
            for (var past = hour - lookbackHours; past <= hour; past++)
            {
                source.Collect(past, part, into);
            }
        }
    }

    private void Write(WorldView view, TableGate gate, RowDesk desk, EventMoment moment, in Occurrence occurrence)
    {
        var copies = gate.Copies(occurrence.Time, occurrence.Arrival);
        if (copies > 0 && producer is IdentityLogonProducer && !HasSource(view, occurrence))
        {
            return;
        }

        for (var copy = 0; copy < copies; copy++)
        {
            var row = desk.Open(Table);
            moment.Set(occurrence);
            Begin(row, occurrence);
            producer.Write(row, moment);
            row.End();
        }
    }

    private void Begin(Row row, in Occurrence occurrence)
    {
        if (producer.HasTimestamp)
        {
            row.BeginEvent(occurrence.Arrival, occurrence.Time);
        }
        else
        {
            row.Begin(occurrence.Arrival, occurrence.Time);
        }
    }

    private static bool HasSource(WorldView view, in Occurrence occurrence) => IdentityLogonProducer.IsCloud(occurrence)
        ? view.HasCloudApps(occurrence.Time)
        : view.HasSensor(occurrence.Time);
}
