using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Running;
using XdrInfra.Model.Catalog;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.PolicyPack.Tests;

/// <summary>A rule may be asked about single resources only if whole stacks get the same answer from it.</summary>
public sealed class ResourceRulesTests
{
    public static TheoryData<string> Stacks => [.. RepoStacks.Names];

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Say_of_single_resources_what_they_say_of_the_stack(string stack) =>
        Judge(SettingsReader.Read(stack, RepoStacks.Files()).Settings.ShouldNotBeNull());

    [Theory]
    [InlineData("xdr-infra:retention: { default: { analyticsDays: 90, totalDays: 800 }, minimumDays: 900 }")]
    [InlineData("xdr-infra:retention: { tables: { DeviceInfo: { analyticsDays: 365, totalDays: 90 } } }")]
    [InlineData("xdr-infra:connector: { incidents: false, alerts: false }")]
    public void Say_the_same_of_stacks_that_break_them(string line) => Judge(StackText.Settings(line, "xdr-infra:events: [endpoint]"));

    private static void Judge(StackSettings settings)
    {
        var resources = Pack.Of(settings);
        var whole = Failed(settings, EngineGraph.Of(settings.Stack, resources));

        var single = resources.SelectMany(resource => Failed(settings, EngineGraph.Of(settings.Stack, [resource]))).Distinct().Order();

        single.ShouldBe(whole.Order());
    }

    private static IEnumerable<string> Failed(StackSettings settings, Model.Graph.ResourceGraph graph) =>
        new RuleRunner(ResourceRules.OfResource, RuleLevels.None, RuleLinks.None)
            .Run(new RuleContext(graph, settings, BaseGraph: null, new DateOnly(2026, 11, 21), ProductCatalog.Tables))
            .Outcomes.Where(outcome => !outcome.Findings.IsEmpty)
            .Select(outcome => outcome.Rule.Code);
}
