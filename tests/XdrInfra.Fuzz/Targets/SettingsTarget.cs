using XdrInfra.Fuzz.Inputs;
using XdrInfra.Fuzz.Running;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings;
using XdrInfra.Testing.Files;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Fuzz.Targets;

/// <summary>Stack files: findings or settings, and settings always make a graph.</summary>
internal sealed class SettingsTarget : IFuzzTarget
{
    private static readonly IReadOnlyList<byte[]> Seeds = RepoText.All("stacks", "Pulumi.*.yaml");

    private static readonly IReadOnlyList<byte[]> Pieces = YamlPieces.With(
        "config:", "xdr-infra:", "azure-native:location: ", "environment:", "imports:", "values:", "pulumiConfig:", "secure: ", "secretsprovider: ", "events: [", "endpoint", "DeviceEvents", "retention: { ", "totalDays: ",
        "analyticsDays: ", "tables: ", "verify: { ", "wait: ", "off: { XDR5007: ", "reason: ", "expires: ", "policies: ", "level: advisory", "cloud: emulated", "tags: { ", "filteredProviders", "dailyCapGb: ", "minimumDays: ");

    public string Name => "settings";

    public byte[] Make(Random random)
    {
        var mutator = new ByteMutator(random, Pieces);
        return random.Next(10) switch
        {
            0 => mutator.Noise(),
            1 => mutator.Mixture(),
            _ => mutator.Mutate(Seeds[random.Next(Seeds.Count)]),
        };
    }

    public void Run(byte[] input)
    {
        var files = new InMemoryFiles(("Pulumi.yaml", StackText.Project)).With("stacks/Pulumi.dev.yaml", input);
        var read = SettingsReader.Read("dev", files);
        FindingPromises.Check(read.Findings);
        BrokenPromiseException.ThrowUnless(read.Settings is null == read.Findings.Count > 0, "Settings and findings exclude each other.");
        if (read.Settings is { } settings)
        {
            _ = GraphBuilder.Build(settings, ProductCatalog.Tables);
        }
    }
}
