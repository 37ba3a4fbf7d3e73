using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Tests.Running;
using XdrInfra.Resources.Values;
using XdrInfra.Resources.Workspaces;

namespace XdrInfra.Resources.Tests.Workspaces;

public sealed class WorkspaceHandlerTests(AzureFixture fixture) : IClassFixture<AzureFixture>
{
    private readonly WorkspaceHandler _handler = new();
    private readonly LiveAzure _azure = fixture.NewPlace();

    [Fact]
    public async Task Makes_a_workspace_and_marks_it()
    {
        await _azure.PutAsync(_azure.Group, """{"location":"westeurope"}""");

        var applied = await CreateAsync(Inputs());

        applied.Kind.ShouldBe(ChangeKind.Create);
        (applied.Outputs.Text("name"), applied.Outputs.Whole("retentionInDays")).ShouldBe(("law-soc", 90));
        Guid.TryParse(applied.Outputs.Text("customerId"), out _).ShouldBeTrue();
        (await _azure.GetAsync(_azure.Workspace))["tags"]!["xdr-infra-stack"]!.GetValue<string>().ShouldBe("soc");
    }

    [Fact]
    public async Task Changes_nothing_the_second_time()
    {
        await _azure.PutAsync(_azure.Group, """{"location":"westeurope"}""");
        await CreateAsync(Inputs());
        _azure.ForgetWrites();

        (await CreateAsync(Inputs())).Kind.ShouldBe(ChangeKind.Adopt);
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Changes_only_what_differs_on_a_workspace_of_years()
    {
        await _azure.WithWorkspaceAsync(retentionInDays: 30);
        await _azure.PatchAsync(_azure.Workspace, """{"properties":{"publicNetworkAccessForQuery":"Disabled"},"tags":{"costCenter":"7"}}""");
        _azure.ForgetWrites();

        var applied = await CreateAsync(Inputs());

        applied.Kind.ShouldBe(ChangeKind.Update);
        _azure.Writes.ShouldBe(["PATCH workspaces/law-soc"]);
        var live = await _azure.GetAsync(_azure.Workspace);
        (live["properties"]!["retentionInDays"]!.GetValue<int>(), live["tags"]!["costCenter"]!.GetValue<string>()).ShouldBe((90, "7"));
    }

    [Fact]
    public async Task Never_shortens_retention_and_says_so()
    {
        await _azure.WithWorkspaceAsync(retentionInDays: 365);

        var applied = await CreateAsync(Inputs());

        applied.Outputs.Whole("retentionInDays").ShouldBe(365);
        applied.Findings.ShouldHaveSingleItem().ToString().ShouldBe(
            "advisory XDR4215: The workspace 'law-soc' keeps data for 365 days, the stack asks for 90; retention is never shortened without being asked to.");
    }

    [Fact]
    public async Task Stops_at_a_workspace_of_another_stack()
    {
        await _azure.WithWorkspaceAsync();
        await _azure.PatchAsync(_azure.Workspace, """{"tags":{"XDR-Infra-Stack":"prod"}}""");
        _azure.ForgetWrites();

        (await Should.ThrowAsync<UserFailure>(() => CreateAsync(Inputs()))).Message.ShouldBe(
            "mandatory XDR4212: The workspace 'law-soc' belongs to the stack 'prod' (tag 'xdr-infra-stack'), not to 'soc'.");
        _azure.Writes.ShouldBeEmpty();
    }

    // The state says whose the workspace was when it was taken over, and that is this stack under its former name.
    [Fact]
    public async Task A_stack_that_was_renamed_keeps_its_workspace()
    {
        await _azure.PutAsync(_azure.Group, """{"location":"westeurope"}""");
        var made = await CreateAsync(Inputs());
        var state = new ResourceState(made.Id, Inputs(), made.Outputs);
        var renamed = _azure.Context with { Scope = _azure.Context.Scope with { Stack = "siem" } };

        (await _handler.ReadAsync(renamed, state, CancellationToken.None)).ShouldNotBeNull();
        await _handler.UpdateAsync(renamed, state, Inputs().Put("tags", PropertyValue.Map.Empty.Put("xdr-infra-stack", "siem")), CancellationToken.None);

        (await _azure.GetAsync(_azure.Workspace))["tags"]!["xdr-infra-stack"]!.GetValue<string>().ShouldBe("siem");
    }

    [Fact]
    public async Task A_workspace_that_another_stack_took_over_is_not_taken_back()
    {
        await _azure.PutAsync(_azure.Group, """{"location":"westeurope"}""");
        var made = await CreateAsync(Inputs());
        await _azure.PatchAsync(_azure.Workspace, """{"tags":{"xdr-infra-stack":"prod"}}""");

        (await Should.ThrowAsync<UserFailure>(() => _handler.UpdateAsync(_azure.Context, new ResourceState(made.Id, Inputs(), made.Outputs), Inputs(), CancellationToken.None)))
            .Message.ShouldStartWith("mandatory XDR4212: The workspace 'law-soc' belongs to the stack 'prod'");
    }

    [Fact]
    public async Task Names_each_setting_that_is_not_applied_when_the_stack_does_not_create()
    {
        await _azure.WithWorkspaceAsync(retentionInDays: 30);

        var applied = await CreateAsync(Inputs().Put("create", false));

        applied.Kind.ShouldBe(ChangeKind.Adopt);
        applied.Findings.Select(finding => finding.Message).ShouldBe(
        [
            "'features.disableLocalAuth' is 'false' in Azure and 'true' in the stack; it is not applied, because 'workspace.create' is false.",
            "'retentionInDays' is '30' in Azure and '90' in the stack; it is not applied, because 'workspace.create' is false.",
        ]);
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_that_a_workspace_is_missing_when_the_stack_does_not_create()
    {
        await _azure.PutAsync(_azure.Group, """{"location":"westeurope"}""");

        (await Should.ThrowAsync<UserFailure>(() => CreateAsync(Inputs().Put("create", false)))).Message.ShouldBe(
            $"mandatory XDR4211: The workspace 'law-soc' does not exist in the resource group '{_azure.GroupName}', and 'workspace.create' is false.");
    }

    [Fact]
    public async Task Sees_drift()
    {
        await _azure.PutAsync(_azure.Group, """{"location":"westeurope"}""");
        var applied = await CreateAsync(Inputs());
        await _azure.PatchAsync(_azure.Workspace, """{"properties":{"publicNetworkAccessForQuery":"Disabled"}}""");

        var reading = await _handler.ReadAsync(_azure.Context, new ResourceState(applied.Id, Inputs(), applied.Outputs), CancellationToken.None);

        _handler.Diff(reading!.Outputs, Inputs()).Changes.ShouldBe([new PropertyChange("publicNetworkAccessForQuery", "Disabled", "Enabled")]);
    }

    [Fact]
    public void Another_name_is_another_workspace() =>
        _handler.Diff(Inputs(), Inputs().Put("workspaceName", "law-new")).ReplacedBy.ShouldBe(["workspaceName"]);

    private PropertyValue.Map Inputs() => PropertyValue.Map.Empty
        .Put("resourceGroupName", _azure.GroupName)
        .Put("workspaceName", "law-soc")
        .Put("location", "westeurope")
        .Put("sku", PropertyValue.Map.Empty.Put("name", "PerGB2018"))
        .Put("retentionInDays", 90)
        .Put("features", PropertyValue.Map.Empty.Put("disableLocalAuth", true))
        .Put("publicNetworkAccessForQuery", "Enabled")
        .Put("publicNetworkAccessForIngestion", "Enabled")
        .Put("tags", PropertyValue.Map.Empty.Put("xdr-infra-stack", "soc"));

    private Task<Applied> CreateAsync(PropertyValue.Map inputs) => _handler.CreateAsync(_azure.Context, inputs, CancellationToken.None);
}
