namespace XdrInfra.Emulator.Simulator.Chance;

/// <summary>How an activity spreads over the hours of a week.</summary>
internal enum Rhythm
{
    /// <summary>Machines that never sleep.</summary>
    Steady,

    /// <summary>Half machines, half people.</summary>
    Mixed,

    /// <summary>People at work: weekdays, by day, less at noon.</summary>
    Working,
}
