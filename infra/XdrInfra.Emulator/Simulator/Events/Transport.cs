using XdrInfra.Emulator.Simulator.Chance;

namespace XdrInfra.Emulator.Simulator.Events;

/// <summary>How long a row takes from the event to the workspace: minutes as a rule, hours for a few.</summary>
internal sealed class Transport(int lateRowEvery)
{
    /// <summary>No row takes longer, in whole hours.</summary>
    public const int LongestHours = 6;

    private static readonly long Shortest = TimeSpan.FromSeconds(25).Ticks;
    private static readonly long Usual = TimeSpan.FromMinutes(6).Ticks;
    private static readonly long Late = TimeSpan.FromHours(5).Ticks;

    public DateTime Arrival(DateTime time, ulong key)
    {
        var mixed = Seeds.Mix(key ^ 0x5851F42D4C957F2DUL);
        var unit = Seeds.Unit(mixed);
        var late = lateRowEvery > 0 && (mixed & 0x3FF) * (ulong)lateRowEvery < 1024;
        return time.AddTicks(late ? Usual + (long)(unit * Late) : Shortest + (long)(unit * unit * Usual));
    }
}
