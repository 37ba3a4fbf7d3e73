namespace XdrInfra.Emulator.Simulator.Timelines;

/// <summary>A change and when each side has it; <see cref="Never"/> when it does not get there.</summary>
internal sealed record IncidentChange(DateTime InDefender, DateTime InSentinel, IncidentDelta Delta)
{
    public static readonly DateTime Never = DateTime.MaxValue;
}
