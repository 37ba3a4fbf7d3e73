using XdrInfra.Pulumi.Hosting;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Program.Tests;

public sealed class StackProgramTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Registers_the_whole_graph_and_its_provider(bool preview)
    {
        var run = await Stack.Engine().RunAsync(Stack.Config, new EngineOptions { IsPreview = preview });

        run.ShouldEndWell();
        run.Signalled.ShouldBeTrue();
        run.Registered.Order(StringComparer.Ordinal).ShouldBe(
        [
            "behavior-analytics", "connector", "entity-analytics", "incident-creation-rules", "onboarding", "prior-state",
            "resource-group", "retention-DeviceInfo", "retention-SecurityAlert", "retention-SecurityIncident", "solution", "workspace",
            "xdr-infra-dev", "xdr-provider",
        ]);
    }

    [Fact]
    public async Task Gives_every_resource_the_explicit_provider_its_version_and_a_limit()
    {
        var run = await Stack.Engine().RunAsync(Stack.Config, new EngineOptions { IsPreview = true });

        var resources = run.Calls.Where(call => call.Name == "RegisterResource" && call.Request.Contains("\"xdr:"));
        resources.ShouldAllBe(call => call.Request.Contains(
            "\"provider\": \"urn:pulumi:dev::xdr-infra::pulumi:providers:xdr::xdr-provider::04da6b54-80e4-46f7-96ec-b56ff0331ba9\", "));
        resources.ShouldAllBe(call => call.Request.Contains("\"version\": \"0.1.0\""));
        resources.ShouldAllBe(call => call.Request.Contains("\"customTimeouts\": { \"create\": \"1200s\""));
    }

    [Fact]
    public async Task Makes_the_provider_from_the_settings_of_the_stack()
    {
        var engine = Stack.Engine();

        (await engine.RunAsync(Stack.Config)).ShouldEndWell();

        engine.State["xdr-provider"].Inputs.ToString().ShouldBe(
            "{cloud: \"emulated\", location: \"westeurope\", stack: \"dev\", subscriptionId: \"11111111-1111-1111-1111-111111111111\", tenantId: \"22222222-2222-2222-2222-222222222222\"}");
    }

    [Fact]
    public async Task Uses_azure_native_for_the_workspace_where_the_stack_says_so()
    {
        var config = new Dictionary<string, string>(Stack.Config)
        {
            ["xdr-infra:workspace"] = """{"resourceGroup":"rg-soc","name":"law-soc","create":true,"via":"azure-native","tags":{"owner":"soc"}}""",
            ["xdr-infra:cloud"] = "gcc-high",
        };

        var run = await Stack.Engine().RunAsync(config);

        run.ShouldEndWell();
        var workspace = run.Calls.Single(call => call.Name == "RegisterResource" && call.Subject == "workspace").Request;
        workspace.ShouldContain("\"type\": \"azure-native:operationalinsights:Workspace\"");
        workspace.ShouldContain("pulumi:providers:azure-native::azure-native-provider::");
        workspace.ShouldContain("\"version\": \"3.28.0\"");
        run.Calls.Single(call => call.Subject == "azure-native-provider").Request.ShouldContain("\"environment\": \"usgovernment\"");
    }

    [Fact]
    public async Task Runs_twice_without_a_change()
    {
        var engine = Stack.Engine();
        (await engine.RunAsync(Stack.Config)).ShouldEndWell();

        var run = await engine.RunAsync(Stack.Config);

        run.ShouldEndWell();
        run.Calls.Select(call => call.Name).ShouldNotContain("Update");
        run.Calls.Select(call => call.Name).ShouldNotContain("Create");
        run.Deleted.ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_findings_of_rules_at_the_resource_they_concern()
    {
        var config = Stack.With("xdr-infra:retention", """{"tables":{"DeviceInfo":{"analyticsDays":90,"totalDays":800}}}""");

        var run = await Stack.Engine().RunAsync(config);

        run.ExitCode.ShouldBe(32);
        run.Messages.ShouldContain(message => message.Severity == LogSeverity.Error
            && message.Urn == "urn:pulumi:dev::xdr-infra::xdr:sentinel:TableRetention::retention-DeviceInfo");
    }
}
