using XdrInfra.Testing.Engine;

namespace XdrInfra.Program.Tests;

public sealed class SecretSettingsTests
{
    private const string Hidden = "hunter2";

    private static readonly EngineOptions Secretly = new() { SecretKeys = ["xdr-infra:workspace"] };

    [Fact]
    public async Task A_value_from_a_secret_setting_is_registered_as_a_secret()
    {
        var config = Stack.With("xdr-infra:workspace", $$$"""{"resourceGroup":"rg-soc","name":"{{{Hidden}}}","create":true,"tags":{"owner":"soc"}}""");

        var run = await Stack.Engine().RunAsync(config, Secretly);

        run.ShouldEndWell();
        var workspace = run.Calls.Single(call => call.Name == "RegisterResource" && call.Subject == "workspace").Request;
        workspace.ShouldContain($"\"workspaceName\": {{ \"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\", \"value\": \"{Hidden}\" }}");
    }

    [Fact]
    public async Task A_wrong_value_of_a_secret_setting_is_not_shown()
    {
        var config = Stack.With("xdr-infra:workspace", $$$"""{"resourceGroup":"rg-soc","name":"law-soc","retentionDays":"{{{Hidden}}}"}""");

        var run = await Stack.Engine().RunAsync(config, Secretly);

        run.ExitCode.ShouldBe(32);
        run.Messages.ShouldNotBeEmpty();
        run.Messages.ShouldAllBe(message => !message.Text.Contains(Hidden));
        run.Messages[0].Text.ShouldEndWith(
            ": The setting 'xdr-infra:workspace' is not accepted; its value is secret and not shown. Set it without '--secret' to see why.");
    }

    [Fact]
    public async Task A_secret_tenant_is_a_secret_of_the_provider_too()
    {
        var run = await Stack.Engine().RunAsync(Stack.Config, new EngineOptions { SecretKeys = ["azure-native:tenantId"] });

        run.ShouldEndWell();
        var provider = run.Calls.Single(call => call.Name == "RegisterResource" && call.Subject == "xdr-provider").Request;
        provider.ShouldContain($"\"tenantId\": {{ \"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\", \"value\": \"{Stack.Config["azure-native:tenantId"]}\" }}");
        provider.ShouldContain($"\"subscriptionId\": \"{Stack.Config["azure-native:subscriptionId"]}\"");
    }
}
