using XdrInfra.Policies;
using XdrInfra.Policies.Contract;
using XdrInfra.Program;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Testing.Engine;
using XdrInfra.Testing.Time;

namespace XdrInfra.Program.Tests;

/// <summary>The program on the engine double, with the settings that the engine would hand over.</summary>
internal static class Stack
{
    /// <summary>A small stack that keeps every mandatory rule.</summary>
    public static readonly IReadOnlyDictionary<string, string> Config = new Dictionary<string, string>
    {
        ["azure-native:location"] = "westeurope",
        ["azure-native:subscriptionId"] = "11111111-1111-1111-1111-111111111111",
        ["azure-native:tenantId"] = "22222222-2222-2222-2222-222222222222",
        ["xdr-infra:environment"] = "dev",
        ["xdr-infra:cloud"] = "emulated",
        ["xdr-infra:workspace"] = """{"resourceGroup":"rg-soc","name":"law-soc","create":true,"tags":{"owner":"soc"}}""",
        ["xdr-infra:events"] = """["DeviceInfo"]""",
        ["xdr-infra:owners"] = """{"endpoint":"soc@example.com"}""",
    };

    public static EngineDouble Engine() => new(new AgreeableProvider());

    public static IReadOnlyDictionary<string, string> With(string key, string value) => new Dictionary<string, string>(Config) { [key] = value };

    public static IReadOnlyDictionary<string, string> Without(string key) =>
        Config.Where(entry => entry.Key != key).ToDictionary(entry => entry.Key, entry => entry.Value);

    public static Task<EngineRun> RunAsync(this EngineDouble engine, IReadOnlyDictionary<string, string> config, EngineOptions? options = null, IReadOnlyList<IRule>? rules = null) =>
        engine.RunAsync(
            async start =>
            {
                await using var session = new EngineSession(start);
                return (int)await new StackProgram(session, start, new FakeClock(), rules ?? RuleSet.Rules).RunAsync(CancellationToken.None);
            },
            (options ?? new EngineOptions()) with { Config = config });

    /// <summary>A run that did not says why in the test's own failure.</summary>
    public static void ShouldEndWell(this EngineRun run) =>
        run.ExitCode.ShouldBe(0, $"{string.Join('\n', run.Problems)}\n{string.Join('\n', run.Messages)}");
}
