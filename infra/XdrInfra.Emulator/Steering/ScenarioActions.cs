using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Scenarios;

namespace XdrInfra.Emulator.Steering;

/// <summary>Changes the world to that of a scenario.</summary>
internal static class ScenarioActions
{
    public static Outcome Apply(Scenario scenario, Call call) =>
        new Outcome(Reply.Empty(204)).And([.. ScenarioWorld.Changes(scenario, call)]);
}
