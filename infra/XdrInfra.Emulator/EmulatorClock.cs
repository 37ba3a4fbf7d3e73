namespace XdrInfra.Emulator;

/// <summary>The emulator's time: it runs with the wall clock, behind it by a lag that fast time makes smaller, never beyond it.</summary>
public sealed class EmulatorClock : TimeProvider
{
    private readonly TimeProvider _wall;
    private readonly Func<TimeSpan> _lag;

    internal EmulatorClock(TimeProvider wall, Func<TimeSpan> lag)
    {
        _wall = wall;
        _lag = lag;
    }

    public DateTimeOffset Now => GetUtcNow();

    /// <summary>The wall clock.</summary>
    public DateTimeOffset Wall => _wall.GetUtcNow();

    internal TimeProvider WallProvider => _wall;

    public override DateTimeOffset GetUtcNow() => _wall.GetUtcNow() - _lag();
}
