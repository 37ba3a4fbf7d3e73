using System.Text;
using XdrInfra.Emulator.Scenarios;
using XdrInfra.Fuzz.Inputs;
using XdrInfra.Fuzz.Running;

namespace XdrInfra.Fuzz.Targets;

/// <summary>Scenario files of the embedded Azure: a scenario or findings.</summary>
internal sealed class ScenarioTarget : IFuzzTarget
{
    private static readonly byte[] Seed = Encoding.UTF8.GetBytes(Example(RepoText.Of("docs/scenarios.md")));

    private static readonly IReadOnlyList<byte[]> Pieces = YamlPieces.With(
        "version: 1\n", "world:", "preset: portal-primary", "history: ", "faults:", "path: /v1/*", "kind: partial", "status: 429", "data:", "days: ", "licensedAfter: { ", "stories: ", "tags: { A: 1, a: 2 }", "tables: ", "workspaces:", "incidentRules: [");

    public string Name => "scenario";

    public byte[] Make(Random random)
    {
        var mutator = new ByteMutator(random, Pieces);
        return random.Next(10) switch
        {
            0 => mutator.Noise(),
            1 => mutator.Mixture(),
            _ => mutator.Mutate(Seed),
        };
    }

    public void Run(byte[] input)
    {
        var (scenario, findings) = ScenarioReader.Read("scenario.yaml", Encoding.UTF8.GetString(input));
        FindingPromises.Check(findings);
        BrokenPromiseException.ThrowUnless(scenario is null == findings.Count > 0, "A scenario and findings exclude each other.");
    }

    private static string Example(string page)
    {
        const string Fence = "```yaml\n";
        var start = page.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
