using XdrInfra.Emulator.Simulator.Chance;

namespace XdrInfra.Emulator.Simulator.Events;

/// <summary>The everyday events of one table: so many a day, spread over the week.</summary>
internal sealed class BackgroundSource(long seed, string table, double perDay, Rhythm rhythm, Transport transport, DateTime start) : IEventSource
{
    private readonly ulong _seed = Seeds.Of(seed, "events:" + table);
    private readonly WeekCurve _curve = WeekCurve.Of(rhythm);

    public void Collect(long hour, ArrivalWindow window, List<Occurrence> into)
    {
        var begin = WeekCurve.TimeOf(hour);
        var phase = Seeds.Unit(_seed);
        var end = _curve.CountBefore(hour + 1, perDay, phase);
        for (var ordinal = _curve.CountBefore(hour, perDay, phase); ordinal < end; ordinal++)
        {
            var key = Seeds.With(_seed, ordinal);
            var time = begin.AddTicks((long)(Seeds.Unit(key) * TimeSpan.TicksPerHour));
            var arrival = transport.Arrival(time, key);
            if (time >= start && window.Holds(arrival))
            {
                into.Add(new(time, arrival, Seeds.Mix(key), ordinal));
            }
        }
    }
}
