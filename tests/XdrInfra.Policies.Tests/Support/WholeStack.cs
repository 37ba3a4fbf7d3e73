using XdrInfra.Model.Catalog;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;
using XdrInfra.Testing.Files;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Policies.Tests.Support;

/// <summary>A production stack that writes every setting and that no rule complains about.</summary>
internal static class WholeStack
{
    private static readonly string[] Lines =
    [
        "azure-native:location: westeurope",
        "azure-native:subscriptionId: 11111111-1111-1111-1111-111111111111",
        "azure-native:tenantId: 22222222-2222-2222-2222-222222222222",
        "xdr-infra:environment: prod",
        "xdr-infra:cloud: public",
        "xdr-infra:onDestroy: keep",
        "xdr-infra:workspace: { resourceGroup: rg-soc-prod, name: law-soc-prod, create: true, sku: PerGB2018, retentionDays: 90, publicQuery: false, publicIngestion: true, localAuth: false, protect: true, tags: { owner: soc } }",
        "xdr-infra:solution: { install: true, version: latest }",
        "xdr-infra:connector: { managedBy: auto, incidents: true, alerts: true, filteredProviders: [] }",
        "xdr-infra:entities: { activeDirectory: true, entraId: true, behaviorAnalytics: [AuditLogs, SigninLogs] }",
        "xdr-infra:events: [endpoint, identity, alerts]",
        "xdr-infra:incidentCreationRules: disable",
        "xdr-infra:retention: { default: { analyticsDays: 90, totalDays: 365 }, tables: { DeviceNetworkInfo: { plan: Basic, totalDays: 1095 }, DeviceEvents: { analyticsDays: 180 } }, minimumDays: 90 }",
        "xdr-infra:owners: { endpoint: soc@example.com, identity: soc@example.com, alerts: soc@example.com }",
        "xdr-infra:verify: { off: { XDR5007: { reason: \"no Graph consent yet\", expires: \"2027-01-31\" } } }",
        "xdr-infra:policies: { XDR3012: { level: advisory, reason: \"trial\", expires: \"2027-01-31\" } }",
    ];

    /// <summary>The keys of the stack file.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. Lines.Select(KeyOf)];

    public static RuleContext Context() => Context(Lines);

    /// <summary>The stack with one setting encrypted: nothing is known of it.</summary>
    public static RuleContext Encrypted(string key) =>
        Context(Lines.Select(line => KeyOf(line) == key ? $"{key}: {{ secure: AAABAExample== }}" : line));

    private static RuleContext Context(IEnumerable<string> lines)
    {
        var text = "config:\n" + string.Concat(lines.Select(line => $"  {line}\n"));
        var result = SettingsReader.Read("prod", new InMemoryFiles((StackFiles.ProjectFile, StackText.Project), ("stacks/Pulumi.prod.yaml", text)));
        var settings = result.Settings ?? throw new InvalidOperationException(string.Join('\n', result.Findings));
        var graph = GraphBuilder.Build(settings, ProductCatalog.Tables);
        return new RuleContext(graph, settings, graph, new DateOnly(2026, 11, 21), ProductCatalog.Tables);
    }

    private static string KeyOf(string line) => line.Split(": ", 2)[0];
}
