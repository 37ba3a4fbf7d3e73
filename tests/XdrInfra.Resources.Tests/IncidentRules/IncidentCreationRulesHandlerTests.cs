using System.Text.Json.Nodes;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.IncidentRules;
using XdrInfra.Resources.Tests.Running;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Tests.IncidentRules;

public sealed class IncidentCreationRulesHandlerTests(AzureFixture fixture) : IClassFixture<AzureFixture>
{
    private const string Endpoint = "Microsoft Defender Advanced Threat Protection";

    private readonly IncidentCreationRulesHandler _handler = new();
    private readonly LiveAzure _azure = fixture.NewPlace();

    [Fact]
    public async Task Has_nothing_to_do_on_a_fresh_workspace()
    {
        await _azure.OnboardedAsync();

        (await CreateAsync("{}")).Kind.ShouldBe(ChangeKind.Adopt);
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Disables_enabled_rules_of_the_integrated_products_only()
    {
        await _azure.OnboardedAsync();
        await RuleAsync("a", "Endpoint", Endpoint);
        await RuleAsync("b", "Already off", Endpoint, enabled: false);
        await RuleAsync("c", "Cloud", "Azure Security Center");
        _azure.ForgetWrites();

        await CreateAsync("{}");

        _azure.Writes.ShouldBe(["PUT alertRules/a"]);
        (await EnabledAsync("a"), await EnabledAsync("b"), await EnabledAsync("c")).ShouldBe((false, false, true));
    }

    [Fact]
    public async Task Keeps_the_filters_and_says_what_appears_now()
    {
        await _azure.OnboardedAsync();
        await RuleAsync("a", "Endpoint high", Endpoint, filters: """, "severitiesFilter": ["High"], "displayNamesExcludeFilter": ["test"], "description": "ours" """);

        var applied = await CreateAsync("{}");

        var rule = (await _azure.GetAsync(_azure.Sentinel("alertRules/a")))["properties"]!;
        (rule["severitiesFilter"]!.ToJsonString(), rule["displayNamesExcludeFilter"]!.ToJsonString(), rule["description"]!.GetValue<string>())
            .ShouldBe(("""["High"]""", """["test"]""", "ours"));
        applied.Notes.ShouldBe(
        [
            "The rule 'Endpoint high' (Microsoft Defender Advanced Threat Protection) lets through severities High, names not containing test; "
            + "Defender XDR knows no such filter, so incidents of Microsoft Defender Advanced Threat Protection outside it will now appear too.",
        ]);
    }

    [Fact]
    public async Task Finds_the_rules_of_every_page()
    {
        await _azure.OnboardedAsync();
        for (var rule = 0; rule < 60; rule++)
        {
            await RuleAsync($"r{rule:00}", $"Rule {rule:00}", Endpoint);
        }

        (await CreateAsync("{}")).Notes.Count.ShouldBe(60);
    }

    [Fact]
    public async Task Sees_a_rule_that_somebody_enabled()
    {
        await _azure.OnboardedAsync();
        var applied = await CreateAsync("{}");
        await RuleAsync("a", "Endpoint", Endpoint);

        var reading = await _handler.ReadAsync(_azure.Context, new ResourceState(applied.Id, _azure.Inputs("{}"), applied.Outputs), CancellationToken.None);

        _handler.Diff(reading!.Outputs, _azure.Inputs("{}")).Changes.ShouldBe([new PropertyChange("rules.Endpoint.enabled", "true", "false")]);
    }

    [Fact]
    public async Task Restore_enables_exactly_those_that_it_disabled()
    {
        await _azure.OnboardedAsync();
        await RuleAsync("a", "Endpoint", Endpoint);
        await RuleAsync("b", "Off before", Endpoint, enabled: false);
        var applied = await CreateAsync("""{"onDestroy":"restore"}""");

        (await DeleteAsync(applied, """{"onDestroy":"restore"}""")).Notes.ShouldBe(["The rule 'Endpoint' is enabled again."]);

        (await EnabledAsync("a"), await EnabledAsync("b")).ShouldBe((true, false));
    }

    [Fact]
    public async Task Restore_leaves_a_rule_that_somebody_touched_since()
    {
        await _azure.OnboardedAsync();
        await RuleAsync("a", "Endpoint", Endpoint);
        var applied = await CreateAsync("""{"onDestroy":"restore"}""");
        await RuleAsync("a", "Endpoint", Endpoint, enabled: false, filters: """, "severitiesFilter": ["Low"] """);

        (await DeleteAsync(applied, """{"onDestroy":"restore"}""")).Notes.ShouldBe(["The rule 'Endpoint' stays as it is: somebody changed it since."]);

        (await EnabledAsync("a")).ShouldBeFalse();
    }

    [Fact]
    public async Task Restore_leaves_the_rules_off_while_a_connector_is_left()
    {
        await _azure.OnboardedAsync();
        await RuleAsync("a", "Endpoint", Endpoint);
        await ConnectAsync();
        var applied = await CreateAsync("""{"onDestroy":"restore"}""");

        (await DeleteAsync(applied, """{"onDestroy":"restore"}""")).Notes.ShouldBe(
            ["These rules stay off, because the workspace still has a Defender XDR connector and every incident would come twice: 'Endpoint'."]);

        (await EnabledAsync("a")).ShouldBeFalse();
    }

    [Fact]
    public async Task Restore_counts_a_connector_that_we_made_as_gone_where_the_order_is_fixed()
    {
        const string Inputs = """{"onDestroy":"restore","prior":{"connectorExisted":false,"rules":[]}}""";
        await _azure.OnboardedAsync();
        await RuleAsync("a", "Endpoint", Endpoint);
        await ConnectAsync();
        var applied = await CreateAsync(Inputs);

        await _handler.DeleteAsync(
            _azure.Context with { DeleteOrderIsFixed = true }, new ResourceState(applied.Id, _azure.Inputs(Inputs), applied.Outputs), CancellationToken.None);

        (await EnabledAsync("a")).ShouldBeTrue();
    }

    [Fact]
    public async Task Knows_after_an_interruption_which_rules_were_on()
    {
        await _azure.OnboardedAsync();
        await RuleAsync("a", "Endpoint", Endpoint);
        var prior = await IncidentRuleStore.SnapshotAsync(_azure.Context, _azure.Workspace, CancellationToken.None);
        await CreateAsync("{}");   // the process ended before it could keep this answer

        var inputs = _azure.Inputs("""{"onDestroy":"restore"}""").Put("prior", prior);
        var again = await _handler.CreateAsync(_azure.Context, inputs, CancellationToken.None);

        again.Kind.ShouldBe(ChangeKind.Adopt);
        again.Outputs.Objects("disabled").Select(rule => rule.Text("displayName")).ShouldBe(["Endpoint"]);
    }

    private Task<Applied> CreateAsync(string inputs) => _handler.CreateAsync(_azure.Context, _azure.Inputs(inputs), CancellationToken.None);

    private Task<Released> DeleteAsync(Applied applied, string inputs) =>
        _handler.DeleteAsync(_azure.Context, new ResourceState(applied.Id, _azure.Inputs(inputs), applied.Outputs), CancellationToken.None);

    private Task<JsonObject> RuleAsync(string id, string name, string product, bool enabled = true, string filters = "") => _azure.PutAsync(
        _azure.Sentinel($"alertRules/{id}"),
        $$$"""{"kind":"MicrosoftSecurityIncidentCreation","properties":{"displayName":"{{{name}}}","enabled":{{{(enabled ? "true" : "false")}}},"productFilter":"{{{product}}}"{{{filters}}}}}""");

    private Task<JsonObject> ConnectAsync() => _azure.PutAsync(
        _azure.Sentinel("dataConnectors/other"),
        """{"kind":"MicrosoftThreatProtection","properties":{"tenantId":"TENANT","dataTypes":{"incidents":{"state":"Enabled"}}}}"""
            .Replace("TENANT", _azure.TenantId, StringComparison.Ordinal));

    private async Task<bool> EnabledAsync(string id) =>
        (await _azure.GetAsync(_azure.Sentinel($"alertRules/{id}")))["properties"]!["enabled"]!.GetValue<bool>();
}
