using XdrInfra.Emulator.Simulator.Incidents;

namespace XdrInfra.Emulator.Simulator.Events;

/// <summary>The events that attacks left in one table.</summary>
internal sealed class StorySource(string table, IncidentBook incidents, Transport transport) : IEventSource
{
    public void Collect(long hour, ArrivalWindow window, List<Occurrence> into)
    {
        foreach (var trace in incidents.Traces(table, hour))
        {
            var arrival = transport.Arrival(trace.Time, trace.Key);
            if (window.Holds(arrival))
            {
                into.Add(trace with { Arrival = arrival });
            }
        }
    }
}
