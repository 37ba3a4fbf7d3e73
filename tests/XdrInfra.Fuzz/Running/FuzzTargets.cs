using XdrInfra.Fuzz.Targets;

namespace XdrInfra.Fuzz.Running;

/// <summary>Every target.</summary>
public static class FuzzTargets
{
    public static IReadOnlyList<IFuzzTarget> All { get; } = [new SettingsTarget(), new KqlTarget(), new WireTarget(), new ChecksTarget(), new ScenarioTarget()];

    public static IFuzzTarget? Find(string name) => All.FirstOrDefault(target => target.Name == name);
}
