using XdrInfra.Emulator.Scenarios;

namespace XdrInfra.Emulator.State;

/// <summary>The world of a fresh state folder.</summary>
internal static class Birth
{
    private const int DefaultSeed = 20260101;

    public static World Of(EmulatorOptions options, Scenario? scenario, DateTimeOffset wall)
    {
        var history = scenario?.History ?? options.History;
        return new World
        {
            Seed = options.Seed ?? scenario?.Seed ?? DefaultSeed,
            Lag = history,
            BornAt = wall - history,
        };
    }
}
