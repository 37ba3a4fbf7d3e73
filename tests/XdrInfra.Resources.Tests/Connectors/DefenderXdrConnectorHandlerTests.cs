using System.Text.Json.Nodes;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Connectors;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Tests.Running;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Tests.Connectors;

public sealed class DefenderXdrConnectorHandlerTests(AzureFixture fixture) : IClassFixture<AzureFixture>
{
    private readonly DefenderXdrConnectorHandler _handler = new();
    private readonly LiveAzure _azure = fixture.NewPlace();

    [Fact]
    public async Task Connects_a_workspace()
    {
        await _azure.OnboardedAsync();

        var applied = await CreateAsync();

        (applied.Kind, applied.Outputs.Text("state")).ShouldBe((ChangeKind.Create, "arm"));
        (await ConnectorsAsync()).ShouldHaveSingleItem()["properties"]!["dataTypes"]!.ToJsonString()
            .ShouldBe("""{"incidents":{"state":"Enabled"},"alerts":{"state":"Enabled"}}""");
    }

    [Fact]
    public async Task Adopts_a_connector_of_the_kind_whatever_its_id()
    {
        await ConnectedByOthersAsync();

        var applied = await CreateAsync();

        (applied.Kind, applied.Outputs.Text("state")).ShouldBe((ChangeKind.Adopt, "arm"));
        applied.Outputs.Text("connectorId")!.ShouldEndWith("/other");
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Changes_the_one_that_is_there_and_never_makes_a_second()
    {
        await ConnectedByOthersAsync(alerts: "Disabled");

        (await CreateAsync()).Kind.ShouldBe(ChangeKind.Update);

        (await ConnectorsAsync()).ShouldHaveSingleItem()["name"]!.GetValue<string>().ShouldBe("other");
        _azure.Writes.ShouldBe(["PUT dataConnectors/other"]);
    }

    [Fact]
    public async Task Sets_a_filter_and_takes_it_away_again()
    {
        await _azure.OnboardedAsync();
        var filtered = Inputs().Put("filteredProviders", ["microsoftDefenderForIdentity"]);
        var applied = await _handler.CreateAsync(_azure.Context, filtered, CancellationToken.None);
        (await ConnectorsAsync())[0]["properties"]!["filteredProviders"]!["alerts"]!.ToJsonString().ShouldBe("""["microsoftDefenderForIdentity"]""");

        var again = await _handler.UpdateAsync(_azure.Context, State(applied, filtered), Inputs(), CancellationToken.None);

        again.Outputs.Texts("filteredProviders").ShouldBeEmpty();
    }

    [Fact]
    public async Task Sees_a_connector_that_is_gone()
    {
        await _azure.OnboardedAsync();
        var applied = await CreateAsync();
        await _azure.Arm.DeleteAsync(applied.Outputs.Must("connectorId"), null, CancellationToken.None);

        (await _handler.ReadAsync(_azure.Context, State(applied, Inputs()), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Sees_a_data_type_that_somebody_switched_off()
    {
        await ConnectedByOthersAsync(alerts: "Disabled");
        var state = new ResourceState($"{_azure.Workspace}/defender-xdr-connector", Inputs(), PropertyValue.Map.Empty);

        var reading = await _handler.ReadAsync(_azure.Context, state, CancellationToken.None);

        _handler.Diff(reading!.Outputs, Inputs()).Changes.ShouldBe([new PropertyChange("alerts", "false", "true")]);
    }

    [Fact]
    public async Task Restore_disconnects_what_it_connected()
    {
        await _azure.OnboardedAsync();
        var inputs = Inputs("restore").Put("prior", PropertyValue.Map.Empty.Put("exists", false));
        var applied = await _handler.CreateAsync(_azure.Context, inputs, CancellationToken.None);

        (await DeleteAsync(applied, inputs)).Notes.ShouldBe(["Defender XDR is disconnected from the workspace; the data stays."]);

        (await ConnectorsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Restore_gives_back_the_data_types_of_before()
    {
        await ConnectedByOthersAsync(alerts: "Disabled");
        var prior = await ConnectorStore.SnapshotAsync(_azure.Context, _azure.Workspace, CancellationToken.None);
        var inputs = Inputs("restore").Put("prior", prior);
        var applied = await _handler.CreateAsync(_azure.Context, inputs, CancellationToken.None);

        (await DeleteAsync(applied, inputs)).Notes.ShouldBe(["The connector has its data types of before again."]);

        (await ConnectorsAsync())[0]["properties"]!["dataTypes"]!["alerts"]!["state"]!.GetValue<string>().ShouldBe("Disabled");
    }

    [Fact]
    public async Task Restore_leaves_a_connector_that_somebody_changed_since()
    {
        await _azure.OnboardedAsync();
        var inputs = Inputs("restore").Put("prior", PropertyValue.Map.Empty.Put("exists", false));
        var applied = await _handler.CreateAsync(_azure.Context, inputs, CancellationToken.None);
        await _azure.PutAsync(applied.Outputs.Must("connectorId"), Body("Enabled", "Disabled"));

        (await DeleteAsync(applied, inputs)).Notes.ShouldBe(["The connector stays: somebody changed it since."]);
    }

    [Fact]
    public async Task Associations_with_the_portals_own_connector_mean_the_primary_workspace()
    {
        await _azure.OnboardedAsync();
        await _azure.PutAsync(_azure.Sentinel("dataConnectors/of-the-portal"), Body("enabled", "enabled"));

        var applied = await _handler.CreateAsync(Associated("Defender"), Inputs(), CancellationToken.None);

        applied.Outputs.Text("state").ShouldBe("portal-primary");
        applied.Notes.ShouldBe(["The Defender portal (https://security.microsoft.com/) manages the connector; nothing was written."]);
    }

    [Fact]
    public async Task Associations_without_a_connector_mean_a_secondary_workspace()
    {
        await _azure.OnboardedAsync();

        var applied = await _handler.CreateAsync(Associated("Defender"), Inputs(), CancellationToken.None);

        applied.Outputs.Text("state").ShouldBe("portal-secondary");
        applied.Outputs.Texts("portalSteps")!.Count.ShouldBe(3);
        applied.Findings.ShouldHaveSingleItem().ToString().ShouldBe(
            "advisory XDR4233: The workspace 'law-soc' is connected to the Defender portal, but another workspace is the primary one; no XDR data arrives here.");
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Associations_with_a_connector_of_the_time_before_mean_a_secondary_workspace()
    {
        await ConnectedByOthersAsync();

        var applied = await _handler.CreateAsync(Associated("Defender"), Inputs(), CancellationToken.None);

        applied.Outputs.Text("state").ShouldBe("portal-secondary");
        applied.Findings.ShouldHaveSingleItem().ToString().ShouldBe(
            "advisory XDR4237: The workspace 'law-soc' is connected to the Defender portal, but its connector was not made there: "
            + "another workspace is the primary one, and the connector listed here carries no XDR data.");
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_workspace_that_is_no_secondary_one_any_more_is_connected()
    {
        await _azure.OnboardedAsync();
        var secondary = await _handler.CreateAsync(Associated("Defender"), Inputs(), CancellationToken.None);

        var applied = await _handler.UpdateAsync(_azure.Context, State(secondary, Inputs()), Inputs(), CancellationToken.None);

        applied.Outputs.Text("state").ShouldBe("arm");
    }

    [Fact]
    public async Task Leaves_everything_to_the_portal_when_the_stack_says_so()
    {
        await _azure.OnboardedAsync();

        var applied = await _handler.CreateAsync(_azure.Context, Inputs().Put("managedBy", "portal"), CancellationToken.None);

        applied.Outputs.Text("state").ShouldBe("unknown");
        applied.Findings.ShouldHaveSingleItem().Code.ShouldBe("XDR4234");
        _azure.Writes.ShouldBeEmpty();
    }

    private HandlerContext Associated(string word) => _azure.Context with { Arm = new AssociatedArm(_azure.Arm, word) };

    private PropertyValue.Map Inputs(string onDestroy = "keep") => _azure.Inputs("""{"managedBy":"auto","incidents":true,"alerts":true,"filteredProviders":[]}""")
        .Put("tenantId", _azure.TenantId).Put("onDestroy", onDestroy);

    private Task<Applied> CreateAsync() => _handler.CreateAsync(_azure.Context, Inputs(), CancellationToken.None);

    private static ResourceState State(Applied applied, PropertyValue.Map inputs) => new(applied.Id, inputs, applied.Outputs);

    private Task<Released> DeleteAsync(Applied applied, PropertyValue.Map inputs) =>
        _handler.DeleteAsync(_azure.Context, State(applied, inputs), CancellationToken.None);

    private async Task ConnectedByOthersAsync(string alerts = "Enabled")
    {
        await _azure.OnboardedAsync();
        await _azure.PutAsync(_azure.Sentinel("dataConnectors/other"), Body("Enabled", alerts));
        _azure.ForgetWrites();
    }

    private string Body(string incidents, string alerts) => new JsonObject
    {
        ["kind"] = "MicrosoftThreatProtection",
        ["properties"] = new JsonObject
        {
            ["tenantId"] = _azure.TenantId,
            ["dataTypes"] = new JsonObject { ["incidents"] = new JsonObject { ["state"] = incidents }, ["alerts"] = new JsonObject { ["state"] = alerts } },
        },
    }.ToJsonString();

    private Task<List<JsonObject>> ConnectorsAsync() => _azure.ListAsync(_azure.Sentinel("dataConnectors"));
}
