using XdrInfra.Azure.Errors;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Connectors;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Tests.Running;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Tests.Connectors;

/// <summary>The connector in the worlds that refuse it.</summary>
public sealed class ConnectorWorldTests
{
    private readonly DefenderXdrConnectorHandler _handler = new();

    [Fact]
    public async Task Explains_a_missing_license()
    {
        await using var azure = await (await LiveAzure.InWorldAsync("no-license")).OnboardedAsync();

        var failure = await Should.ThrowAsync<UserFailure>(() => CreateAsync(azure));

        failure.ExitCode.ShouldBe(ExitCode.Refused);
        failure.Message.ShouldBe("mandatory XDR4231: Azure's requirements check says that the tenant has no license for Defender XDR.");
        azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Explains_a_missing_consent()
    {
        await using var azure = await (await LiveAzure.InWorldAsync("no-consent")).OnboardedAsync();

        var failure = await Should.ThrowAsync<AzureFailure>(() => CreateAsync(azure));

        (failure.Kind, failure.ExitCode).ShouldBe((FailureKind.ConsentMissing, ExitCode.Refused));
    }

    [Theory]
    [InlineData("guest")]
    [InlineData("not-security-administrator")]
    public async Task Explains_a_missing_role(string world)
    {
        await using var azure = await (await LiveAzure.InWorldAsync(world)).OnboardedAsync();

        (await Should.ThrowAsync<UserFailure>(() => CreateAsync(azure))).Message.ShouldBe(
            "mandatory XDR4230: Azure's requirements check says that this identity may not connect Defender XDR.");
    }

    [Fact]
    public async Task A_workspace_that_the_portal_connected_is_satisfied()
    {
        await using var azure = await (await LiveAzure.InWorldAsync("portal-primary")).OnboardedAsync();

        var applied = await CreateAsync(azure);

        applied.Outputs.Text("state").ShouldBe("portal-primary");
        applied.Findings.ShouldBeEmpty();
        azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_fixed_refusal_of_the_write_says_that_the_portal_manages_it()
    {
        await using var azure = await (await LiveAzure.InWorldAsync("portal-primary")).OnboardedAsync();

        var applied = await _handler.CreateAsync(azure.Context, Inputs(azure).Put("alerts", false), CancellationToken.None);

        applied.Outputs.Text("state").ShouldBe("portal-primary");
        applied.Findings.ShouldHaveSingleItem().ToString().ShouldBe(
            "advisory XDR4235: 'connector.alerts' is 'true' in the Defender portal and 'false' in the stack; only the portal can change it.");
    }

    [Fact]
    public async Task A_connector_that_is_left_on_a_secondary_workspace_does_not_make_it_the_primary_one()
    {
        const string Left = "{ resourceGroup: rg-soc, name: law-soc, connector: { incidents: true, alerts: true } }";
        await using var azure = await LiveAzure.StartAsync($"version: 1\nworld: {{ preset: portal-secondary, workspaces: [{Left}] }}\n");

        var applied = await CreateAsync(azure);

        applied.Outputs.Text("state").ShouldBe("portal-secondary");
        applied.Findings.ShouldHaveSingleItem().Code.ShouldBe("XDR4237");
        azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_what_to_write_when_the_stack_insists_on_arm()
    {
        await using var azure = await (await LiveAzure.InWorldAsync("portal-primary")).OnboardedAsync();

        var failure = await Should.ThrowAsync<UserFailure>(
            () => _handler.CreateAsync(azure.Context, Inputs(azure).Put("managedBy", "arm").Put("alerts", false), CancellationToken.None));

        failure.Findings.ShouldHaveSingleItem().Code.ShouldBe("XDR4232");
    }

    [Fact]
    public async Task Waits_until_sentinel_is_ready()
    {
        await using var azure = await (await LiveAzure.InWorldAsync("slow-propagation")).OnboardedAsync();

        (await CreateAsync(azure)).Outputs.Text("state").ShouldBe("arm");
        azure.Waits.ShouldContain("Microsoft Sentinel is not ready on the workspace yet.");
    }

    private static PropertyValue.Map Inputs(LiveAzure azure) => azure.Inputs("""{"managedBy":"auto","incidents":true,"alerts":true}""").Put("tenantId", azure.TenantId);

    private Task<Applied> CreateAsync(LiveAzure azure) => _handler.CreateAsync(azure.Context, Inputs(azure), CancellationToken.None);
}
