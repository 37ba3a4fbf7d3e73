using XdrInfra.Fuzz.Inputs;
using XdrInfra.Fuzz.Running;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.CheckTests;
using XdrInfra.Verify.Reading;

namespace XdrInfra.Fuzz.Targets;

/// <summary>A user's check files and their tests: checks and findings.</summary>
internal sealed class ChecksTarget : IFuzzTarget
{
    private static readonly byte[][] Seeds = [.. CheckFolder.Embedded.Files.Where(file => file.Key.EndsWith(".yaml", StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value)];

    private static readonly CheckPack BuiltIn = CheckReader.Read(ProductCatalog.Tables);

    private static readonly IReadOnlyList<byte[]> Pieces = YamlPieces.With(
        "id: SOC0001\n", "title: ", "why: ", "appliesWhen: ", "question: ", "kql: ", "arm: ", "graph: ", "expect: ", "rows: ", "show: [", "fix: ", "page: ", "check: XDR5001\n", "cases:\n", "kind: passing", "now-5m", "now+99999999d", "a1..a9", "z999999..z1",
        "tables: { SecurityIncident: [", "answers: { ", "without: [", "baseline: [", "stack: { events: [", "expect: pass", "evidence: ", "? [a]\n: b\n", "every: ", "column: ");

    public string Name => "checks";

    public byte[] Make(Random random)
    {
        var mutator = new ByteMutator(random, Pieces);
        return random.Next(12) switch
        {
            0 => mutator.Noise(),
            1 => mutator.Mixture(),
            _ => mutator.Mutate(Seeds[random.Next(Seeds.Length)]),
        };
    }

    public void Run(byte[] input)
    {
        // The same bytes as a check, as shared questions and as tests: each reader must cope with the files of the others.
        FindingPromises.Check(CheckReader.Read(ProductCatalog.Tables, Folder("mine", "SOC0001-mine.yaml", input), null).Findings);
        FindingPromises.Check(CheckReader.Read(ProductCatalog.Tables, Folder("mine", "questions/questions.yaml", input), null).Findings);
        var findings = new List<Finding>();
        _ = CaseReader.Read(Folder("mine", "SOC0001-mine.test.yaml", input), BuiltIn, findings);
        FindingPromises.Check(findings);
    }

    private static CheckFolder Folder(string name, string file, byte[] content) => new(name, new Dictionary<string, byte[]>(StringComparer.Ordinal) { [file] = content });
}
