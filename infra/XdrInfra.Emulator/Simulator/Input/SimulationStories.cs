namespace XdrInfra.Emulator.Simulator.Input;

/// <summary>How many of the incidents in the first <see cref="SimulationData.Days"/> days follow a special story.</summary>
public sealed record SimulationStories
{
    /// <summary>Pairs of incidents of which one takes all alerts and the other closes with the tag "redirected".</summary>
    public int Merges { get; init; } = 2;

    /// <summary>Incidents whose alerts keep coming for hours.</summary>
    public int Growths { get; init; } = 3;

    /// <summary>Incidents that end with exactly 150 alerts, the most that Sentinel keeps of one incident.</summary>
    public int AtAlertLimit { get; init; } = 1;

    /// <summary>Incidents that end with 151 alerts.</summary>
    public int OverAlertLimit { get; init; } = 1;
}
