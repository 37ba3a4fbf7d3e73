using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Model.Tests.Graph;

public sealed class GraphBuilderTests
{
    [Fact]
    public void Has_every_resource_of_a_small_stack_in_order() => Build().Resources.Select(resource => $"{resource.Name} {resource.Type}").ShouldBe(
    [
        "resource-group xdr:azure:ResourceGroup",
        "workspace xdr:azure:Workspace",
        "prior-state xdr:sentinel:PriorState",
        "onboarding xdr:sentinel:Onboarding",
        "connector xdr:sentinel:DefenderXdrConnector",
        "solution xdr:sentinel:Solution",
        "incident-creation-rules xdr:sentinel:IncidentCreationRules",
        "entity-analytics xdr:sentinel:EntityAnalytics",
        "behavior-analytics xdr:sentinel:BehaviorAnalytics",
        "retention-SecurityIncident xdr:sentinel:TableRetention",
        "retention-SecurityAlert xdr:sentinel:TableRetention",
    ]);

    [Fact]
    public void A_table_takes_what_it_leaves_out_from_the_default()
    {
        var table = Find(Build("xdr-infra:retention: { tables: { DeviceInfo: { totalDays: 1095 } } }"), "retention-DeviceInfo");

        table.Inputs["retentionInDays"].ShouldBeOfType<PropertyValue.Number>().Value.ShouldBe(90);
        var total = table.Inputs["totalRetentionInDays"].ShouldBeOfType<PropertyValue.Number>();
        total.Value.ShouldBe(1095);
        total.Origin.ShouldBe(new Location.Text(StackText.File, 8, 61, 4));
    }

    [Fact]
    public void A_basic_table_has_no_interactive_retention()
    {
        var table = Find(Build("xdr-infra:retention: { tables: { DeviceInfo: { plan: Basic } } }"), "retention-DeviceInfo");

        table.Inputs["plan"].ShouldBeOfType<PropertyValue.Text>().Value.ShouldBe("Basic");
        table.Inputs["retentionInDays"].ShouldBeNull();
        table.Inputs["totalRetentionInDays"].ShouldBeOfType<PropertyValue.Number>().Value.ShouldBe(365);
    }

    [Theory]
    [InlineData("xdr-infra:incidentCreationRules: keep", "incident-creation-rules")]
    [InlineData("xdr-infra:solution: { install: false }", "solution")]
    [InlineData("xdr-infra:entities: { activeDirectory: false, entraId: false }", "entity-analytics")]
    [InlineData("xdr-infra:entities: { behaviorAnalytics: [] }", "behavior-analytics")]
    public void Leaves_out_what_a_setting_switches_off(string line, string name) => Build(line).Find(name).ShouldBeNull();

    [Fact]
    public void The_workspace_is_retained_protected_and_tagged_with_its_stack()
    {
        var workspace = Find(Build(), "workspace");

        workspace.Protect.ShouldBeTrue();
        workspace.RetainOnDelete.ShouldBeTrue();
        workspace.Inputs["tags"].ShouldBeOfType<PropertyValue.Map>()["xdr-infra-stack"].ShouldBeOfType<PropertyValue.Text>().Value.ShouldBe("soc");
        workspace.Inputs["resourceGroupName"].ShouldBeOfType<PropertyValue.Reference>().Resource.ShouldBe("resource-group");
        workspace.Inputs["workspaceCapping"].ShouldBeNull();
    }

    [Fact]
    public void The_native_workspace_has_no_inputs_of_ours()
    {
        var graph = Build("xdr-infra:solution: { install: false }");
        var native = GraphBuilder.Build(
            StackText.ReadWhole(StackText.Required.Replace("name: law-soc", "name: law-soc, via: azure-native, dailyCapGb: 5", StringComparison.Ordinal)).Settings.ShouldNotBeNull(),
            ProductCatalog.Tables);

        Find(graph, "workspace").Inputs.Items.Keys.ShouldContain("create");
        Find(native, "workspace").Type.ShouldBe("azure-native:operationalinsights:Workspace");
        Find(native, "workspace").Inputs.Items.Keys.ShouldBe(
            ["features", "location", "publicNetworkAccessForIngestion", "publicNetworkAccessForQuery", "resourceGroupName", "retentionInDays", "sku", "tags", "workspaceCapping", "workspaceName"]);
        Find(native, "resource-group").Inputs.Items.Keys.ShouldBe(["location", "resourceGroupName", "tags"]);
    }

    [Fact]
    public void A_secret_setting_is_unknown_in_the_graph() =>
        Find(Build("xdr-infra:retention: { secure: AAABAA== }"), "retention-SecurityAlert").Inputs["totalRetentionInDays"].ShouldBeOfType<PropertyValue.Unknown>();

    [Fact]
    public void Everything_that_is_referred_to_exists()
    {
        var graph = Build("xdr-infra:events: [endpoint, office365, identity, cloudApps, alerts]");
        var names = graph.Resources.Select(resource => resource.Name).ToList();

        names.ShouldBeUnique();
        names.Count.ShouldBe(9 + 23);
        graph.Resources.SelectMany(resource => resource.DependsOn).ShouldAllBe(name => names.Contains(name));
        graph.Resources.SelectMany(resource => resource.Inputs.Items.Values).OfType<PropertyValue.Reference>().ShouldAllBe(reference => names.Contains(reference.Resource));
    }

    private static ResourceGraph Build(params string[] lines) => GraphBuilder.Build(StackText.Settings(lines), ProductCatalog.Tables);

    private static Resource Find(ResourceGraph graph, string name) => graph.Find(name).ShouldNotBeNull();
}
