namespace XdrInfra.Emulator.State;

/// <summary>The world of a fresh state folder.</summary>
internal static class Birth
{
    private const int DefaultSeed = 20260101;

    public static World Of(EmulatorOptions options, DateTimeOffset wall) => new()
    {
        Seed = options.Seed ?? DefaultSeed,
        Lag = options.History,
        BornAt = wall - options.History,
    };
}
