using XdrInfra.Model.Catalog;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings.Reading;
using XdrInfra.Policies.Contract;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Program.Tests;

/// <summary>Each setting left out and each replaced by each kind of rubbish: the program registers the whole graph or nothing at all.</summary>
public sealed class EveryBadSettingTests
{
    private static readonly string[] Rubbish =
        ["", " ", "null", "true", "0", "-1", "1e9", "NaN", "[]", "{}", "{", "\"", "[1]", "[null]", "{\"a\":1}", "prod", "\0", "\u00e9\ud83d\ude00", "../../etc"];

    public static TheoryData<string> Keys => [.. Stack.Config.Keys, "xdr-infra:connector", "xdr-infra:retention", "xdr-infra:entities", "xdr-infra:onDestroy", "xdr-infra:policies", "xdr-infra:odd"];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Leaves_whole_graphs_only(string key)
    {
        var engine = Stack.Engine();
        (await engine.RunAsync(Stack.Config)).ShouldEndWell();
        IReadOnlyDictionary<string, string>[] configs = [Stack.Without(key), .. Rubbish.Select(value => Stack.With(key, value))];

        foreach (var config in configs)
        {
            var run = await engine.RunAsync(config, new EngineOptions { IsPreview = true });

            var said = $"{key} = '{config.GetValueOrDefault(key)}': {string.Join(" ", run.Messages)}";
            run.ExitCode.ShouldBeOneOf([0, 32], said);
            var expected = run.ExitCode == 0 ? Whole(config) : [];
            run.Registered.Order(StringComparer.Ordinal).ShouldBe(expected, said);
            (run.ExitCode == 0 || run.Messages.Count > 0).ShouldBeTrue(said);
        }
    }

    [Fact]
    public async Task A_rule_that_crashes_registers_nothing()
    {
        var run = await Stack.Engine().RunAsync(Stack.Config, rules: [new BrokenRule()]);

        run.ExitCode.ShouldBe(32);
        run.Registered.ShouldBeEmpty();
        run.Messages.ShouldHaveSingleItem().Text.ShouldStartWith("XDR3000: Rule XDR3999 (broken) stopped with InvalidOperationException: broken");
    }

    private static IEnumerable<string> Whole(IReadOnlyDictionary<string, string> config)
    {
        var settings = ConfigReader.Read(System.Text.Json.JsonSerializer.Serialize(config), "dev").Settings.ShouldNotBeNull();
        return GraphBuilder.Build(settings, ProductCatalog.Tables).Resources.Select(resource => resource.Name)
            .Concat(["xdr-infra-dev", "xdr-provider"])
            .Order(StringComparer.Ordinal);
    }

    private sealed class BrokenRule : IRule
    {
        public RuleInfo Info { get; } = new("XDR3999", "broken", RuleArea.Retention, XdrInfra.Model.Findings.Level.Advisory, "Break", "To see what happens.");

        public RuleResult Check(RuleContext context) => throw new InvalidOperationException("broken");
    }
}
