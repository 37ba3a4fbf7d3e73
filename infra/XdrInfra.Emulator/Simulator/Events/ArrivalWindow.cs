namespace XdrInfra.Emulator.Simulator.Events;

/// <summary>Arrivals after one moment and not later than another.</summary>
internal readonly record struct ArrivalWindow(DateTime After, DateTime Until)
{
    public static readonly ArrivalWindow Everything = new(DateTime.MinValue, DateTime.MaxValue);

    public bool Holds(DateTime arrival) => arrival > After && arrival <= Until;
}
