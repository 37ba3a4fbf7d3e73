namespace XdrInfra.Emulator.Simulator.Events;

/// <summary>Says which events of one table happened in an hour, whatever their arrival.</summary>
internal interface IEventSource
{
    /// <summary>Adds the events of an hour (counted from a fixed Monday) that arrive in the window.</summary>
    void Collect(long hour, ArrivalWindow window, List<Occurrence> into);
}
