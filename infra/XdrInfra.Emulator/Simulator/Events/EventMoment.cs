using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events;

/// <summary>One event that is about to be written. The instance is used again for the next one.</summary>
internal sealed class EventMoment(TenantWorld world)
{
    public TenantWorld World { get; } = world;

    public Dice Dice { get; } = new(0);

    public Occurrence Occurrence { get; private set; }

    public DateTime Time => Occurrence.Time;

    public Subject Subject { get; private set; } = Subject.Anyone;

    public void Set(in Occurrence occurrence)
    {
        Occurrence = occurrence;
        Subject = occurrence.Subject ?? Subject.Anyone;
        Dice.Reset(occurrence.Key);
    }

    /// <summary>The story's device, or one that is likely to be on at this hour.</summary>
    public SimulatedDevice Device()
    {
        if (Subject.Device is { } device)
        {
            return device;
        }

        var quiet = Time.Hour is < 6 or > 19 || Time.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return Dice.Chance(quiet ? 0.7 : 0.1) ? Dice.Pick(World.Servers) : Dice.Pick(World.Devices);
    }

    public SimulatedUser User() => Subject.User ?? Subject.Device?.User ?? Dice.Pick(World.Users);
}
