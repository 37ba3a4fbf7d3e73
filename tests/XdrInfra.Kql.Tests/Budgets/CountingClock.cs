namespace XdrInfra.Kql.Tests.Budgets;

/// <summary>A clock that counts how often it is looked at, and that goes on by a step each time.</summary>
internal sealed class CountingClock : TimeProvider
{
    public int Looks { get; private set; }

    public TimeSpan Step { get; init; }

    /// <summary>What happens at a look.</summary>
    public Action<int> OnLook { get; init; } = _ => { };

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        Looks++;
        OnLook(Looks);
        return Looks * Step.Ticks;
    }
}
