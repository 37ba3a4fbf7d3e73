namespace XdrInfra.Testing.Time;

/// <summary>The clock of the machine, moved so that it shows <paramref name="start"/> now.</summary>
public sealed class ShiftedTime(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan _by = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _by;
}
