using XdrInfra.Program;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Testing.Engine;
using XdrInfra.Testing.Time;

namespace XdrInfra.Program.Tests;

/// <summary>The engine deletes what a program that ends well did not register: whatever is wrong, the program does not end well.</summary>
public sealed class NothingIsLostTests
{
    [Fact]
    public async Task When_a_setting_is_missing() =>
        await LosesNothingAsync(Stack.Without("azure-native:tenantId"), "XDR10");

    [Fact]
    public async Task When_a_setting_is_of_the_wrong_kind() =>
        await LosesNothingAsync(Stack.With("xdr-infra:workspace", "not an object"), "XDR10");

    [Fact]
    public async Task When_a_key_is_misspelt() =>
        await LosesNothingAsync(Stack.With("xdr-infra:conector", "{}"), "XDR10");

    [Fact]
    public async Task When_the_settings_are_of_another_stack() =>
        await LosesNothingAsync(Stack.With("xdr-infra:environment", "prod"), "XDR1046");

    [Fact]
    public async Task When_there_are_no_settings_at_all() =>
        await LosesNothingAsync(new Dictionary<string, string>(), "XDR10");

    [Fact]
    public async Task When_a_mandatory_rule_fails() =>
        await LosesNothingAsync(Stack.With("xdr-infra:retention", """{"tables":{"DeviceInfo":{"analyticsDays":90,"totalDays":800}}}"""), "XDR3");

    [Fact]
    public async Task When_the_engine_is_gone()
    {
        var start = new ProgramStart("127.0.0.1:1", "127.0.0.1:1", "xdr-infra", "dev", IsPreview: false) { Config = [.. Stack.Config] };
        await using var session = new EngineSession(start);

        (await new StackProgram(session, start, new FakeClock()).RunAsync(CancellationToken.None)).ShouldBe(DeploymentOutcome.AlreadyReported);
    }

    private static async Task LosesNothingAsync(IReadOnlyDictionary<string, string> config, string code)
    {
        var engine = Stack.Engine();
        (await engine.RunAsync(Stack.Config)).ShouldEndWell();
        var before = engine.State.Keys.Order(StringComparer.Ordinal).ToArray();

        var run = await engine.RunAsync(config);

        run.ExitCode.ShouldBe(32);
        run.Signalled.ShouldBeFalse();
        run.Calls.ShouldNotContain(call => call.From == "program");
        run.Messages.ShouldContain(message => message.Text.StartsWith(code, StringComparison.Ordinal), string.Join('\n', run.Messages));
        engine.State.Keys.Order(StringComparer.Ordinal).ShouldBe(before);
    }
}
