using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Solutions;
using XdrInfra.Resources.Tests.Running;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Tests.Solutions;

public sealed class SolutionHandlerTests(AzureFixture fixture) : IClassFixture<AzureFixture>
{
    private const string ContentId = "azuresentinel.azure-sentinel-solution-microsoft365defender";

    private readonly SolutionHandler _handler = new();
    private readonly LiveAzure _azure = fixture.NewPlace();

    [Fact]
    public async Task Deploys_the_packaged_template_and_records_the_version()
    {
        await _azure.OnboardedAsync();

        var applied = await CreateAsync(_azure);

        (applied.Kind, applied.Outputs.Text("version"), applied.Outputs.Flag("complete")).ShouldBe((ChangeKind.Create, "3.0.11", true));
        _azure.Writes.ShouldBe(["PUT deployments/xdr-solution-law-soc"]);
    }

    [Fact]
    public async Task Adopts_what_is_installed()
    {
        await _azure.OnboardedAsync();
        await CreateAsync(_azure);
        _azure.ForgetWrites();

        (await CreateAsync(_azure)).Kind.ShouldBe(ChangeKind.Adopt);
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Repairs_a_record_without_content()
    {
        await _azure.OnboardedAsync();
        await RecordAsync("3.0.11");

        var applied = await CreateAsync(_azure);

        (applied.Kind, applied.Outputs.Flag("complete")).ShouldBe((ChangeKind.Update, true));
    }

    [Fact]
    public async Task Upgrades_an_older_version()
    {
        await _azure.OnboardedAsync();
        await CreateAsync(_azure);
        await RecordAsync("3.0.9");

        (await CreateAsync(_azure)).Outputs.Text("version").ShouldBe("3.0.11");
    }

    [Fact]
    public async Task Refuses_a_version_that_is_not_offered()
    {
        await _azure.OnboardedAsync();

        (await Should.ThrowAsync<UserFailure>(() => _handler.CreateAsync(_azure.Context, Inputs(_azure, "9.9.9"), CancellationToken.None))).Message.ShouldBe(
            "mandatory XDR4242: The stack asks for version '9.9.9' of the solution, but the Content Hub offers '3.0.11' only.");
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Restore_uninstalls_what_it_installed()
    {
        await _azure.OnboardedAsync();
        var inputs = Inputs(_azure).Put("onDestroy", "restore").Put("prior", PropertyValue.Map.Empty.Put("exists", false));
        var applied = await _handler.CreateAsync(_azure.Context, inputs, CancellationToken.None);

        (await _handler.DeleteAsync(_azure.Context, new ResourceState(applied.Id, inputs, applied.Outputs), CancellationToken.None))
            .Notes.ShouldBe(["The solution is uninstalled."]);

        (await _azure.FindAsync(applied.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Restore_keeps_what_was_installed_before()
    {
        await _azure.OnboardedAsync();
        var inputs = Inputs(_azure).Put("onDestroy", "restore").Put("prior", PropertyValue.Map.Empty.Put("exists", true));
        var applied = await _handler.CreateAsync(_azure.Context, inputs, CancellationToken.None);

        await _handler.DeleteAsync(_azure.Context, new ResourceState(applied.Id, inputs, applied.Outputs), CancellationToken.None);

        (await _azure.FindAsync(applied.Id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Removes_an_orphaned_package_first()
    {
        await using var azure = await (await LiveAzure.InWorldAsync("orphaned-package")).OnboardedAsync();

        (await CreateAsync(azure)).Outputs.Flag("complete").ShouldBe(true);
        azure.Waits.ShouldContain("An orphaned package is removed first.");
    }

    [Fact]
    public async Task Cancels_a_stuck_deployment_and_tries_once_more()
    {
        await using var azure = await (await LiveAzure.InWorldAsync("stuck-deployment")).OnboardedAsync();
        var context = azure.Context with { Limit = TimeSpan.FromMinutes(1) };

        var applied = await _handler.CreateAsync(context, Inputs(azure), CancellationToken.None);

        applied.Outputs.Flag("complete").ShouldBe(true);
        azure.Writes.ShouldBe(["PUT deployments/xdr-solution-law-soc", "POST xdr-solution-law-soc/cancel", "PUT deployments/xdr-solution-law-soc"]);
    }

    [Fact]
    public async Task Says_each_minute_that_the_deployment_runs_and_when_it_will_be_repaired()
    {
        await using var azure = await (await LiveAzure.InWorldAsync("stuck-deployment")).OnboardedAsync();

        await _handler.CreateAsync(azure.Context, Inputs(azure), CancellationToken.None);

        azure.Waits.ShouldBe(
        [
            .. new[] { "1 minute", "2 minutes", "3 minutes", "4 minutes", "5 minutes" }.Select(time =>
                $"The deployment 'xdr-solution-law-soc' of the solution's content has been running for {time}; one that does not end within 5 minutes is canceled and started once more."),
            "The deployment of the solution hangs; it is canceled and started once more.",
        ]);
    }

    [Fact]
    public async Task Names_the_deployment_that_is_stuck_twice()
    {
        await using var azure = await (await LiveAzure.StartAsync("version: 1\nname: test\nworld: { stuckDeployments: 2 }\n")).OnboardedAsync();
        var context = azure.Context with { Limit = TimeSpan.FromMinutes(4) };

        var failure = await Should.ThrowAsync<UserFailure>(() => _handler.CreateAsync(context, Inputs(azure), CancellationToken.None));

        failure.Message.ShouldStartWith("mandatory XDR4243: The deployment 'xdr-solution-law-soc' of the solution's content did not end within 1 minutes, twice.");
    }

    [Theory]
    [InlineData("newest")]
    [InlineData("3.0")]
    public void Refuses_a_version_that_is_none(string version) =>
        _handler.Check(Inputs(_azure, version), null).ShouldHaveSingleItem().Message.ShouldBe(
            $"The version '{version}' of the solution is neither 'latest' nor a version such as '3.0.11'.");

    private static PropertyValue.Map Inputs(LiveAzure azure, string version = "latest") =>
        azure.Inputs("{}").Put("contentId", ContentId).Put("version", version);

    private Task<Applied> CreateAsync(LiveAzure azure) => _handler.CreateAsync(azure.Context, Inputs(azure), CancellationToken.None);

    private Task<System.Text.Json.Nodes.JsonObject> RecordAsync(string version) => _azure.PutAsync(
        _azure.Sentinel($"contentPackages/{ContentId}"),
        $$$"""{"properties":{"contentId":"{{{ContentId}}}","contentKind":"Solution","contentProductId":"p","displayName":"d","version":"{{{version}}}"}}""");
}
