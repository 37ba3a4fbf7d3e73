using XdrInfra.Azure.Identity;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Engine;
using XdrInfra.Resources.State;
using XdrInfra.Resources.Tests.Running;
using XdrInfra.Resources.Values;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Resources.Tests.Engine;

public sealed class LocalEngineTests
{
    private static readonly string[] Everything =
    [
        "xdr-infra:workspace: { resourceGroup: rg-soc, name: law-soc, create: true, retentionDays: 90 }",
        "xdr-infra:events: [endpoint, EmailEvents]",
        "xdr-infra:onDestroy: restore",
    ];

    [Fact]
    public async Task Makes_a_whole_stack_true_in_an_empty_subscription()
    {
        await using var azure = await LiveAzure.StartAsync();
        using var state = azure.OpenState();

        var result = await UpAsync(azure, state, Graph(azure));

        result.Findings.ShouldBeEmpty();
        result.ExitCode.ShouldBe(ExitCode.Success);
        result.Outputs.Text("connectorState").ShouldBe("arm");
        result.Outputs.Text("customerId").ShouldNotBeNull();
        result.Changes.Select(change => change.Resource).ShouldBe(Graph(azure).Resources.Select(resource => resource.Name), ignoreOrder: true);
    }

    private static ResourceGraph Graph(LiveAzure azure, params string[] lines)
    {
        var text = StackText.Required
            .Replace("11111111-1111-1111-1111-111111111111", azure.SubscriptionId, StringComparison.Ordinal)
            .Replace("22222222-2222-2222-2222-222222222222", azure.TenantId, StringComparison.Ordinal)
            .Replace("  xdr-infra:workspace: { resourceGroup: rg-soc, name: law-soc }\n", "", StringComparison.Ordinal);
        var all = lines.Length > 0 ? lines : Everything;
        var settings = StackText.ReadWhole(text + string.Concat(all.Select(line => $"  {line}\n")));
        return GraphBuilder.Build(settings.Settings ?? throw new InvalidOperationException(string.Join(Environment.NewLine, settings.Findings)), ProductCatalog.Tables);
    }

    private static LocalEngine Engine(LiveAzure azure, LocalState state) => new(azure.Context, state)
    {
        Guard = cancellationToken => TenantGuard.CheckAsync(
            azure.Clients.Endpoints, azure.Credential, azure.Arm, azure.TenantId, azure.SubscriptionId, cancellationToken),
    };

    private static Task<EngineResult> UpAsync(LiveAzure azure, LocalState state, ResourceGraph graph) =>
        Engine(azure, state).UpAsync(graph, [], new Progress<EngineEvent>(), CancellationToken.None);
}
