using XdrInfra.Model.Graph;
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

    [Fact]
    public void Have_nothing_to_say_of_a_kind_that_they_are_not_asked_about()
    {
        var settings = StackText.Settings("xdr-infra:events: [endpoint]");

        var others = Pack.Of(settings).Where(resource => ResourceRules.OfKind(resource.Type).Count == 0);

        others.SelectMany(resource => Failed(ResourceRules.OfResource, settings, EngineGraph.Of(settings.Stack, [resource]))).ShouldBeEmpty();
    }

    [Fact]
    public void Are_each_asked_about_some_kind() =>
        new[] { ResourceKinds.TableRetention, ResourceKinds.Workspace, ResourceKinds.NativeWorkspace, ResourceKinds.DefenderXdrConnector }
            .SelectMany(ResourceRules.OfKind).Distinct().Count().ShouldBe(ResourceRules.OfResource.Count);

    private static void Judge(StackSettings settings)
    {
        var resources = Pack.Of(settings);
        var whole = Failed(ResourceRules.OfResource, settings, EngineGraph.Of(settings.Stack, resources));

        var single = resources
            .SelectMany(resource => Failed(ResourceRules.OfKind(resource.Type), settings, EngineGraph.Of(settings.Stack, [resource])))
            .Distinct().Order();

        single.ShouldBe(whole.Order());
    }

    private static IEnumerable<string> Failed(IReadOnlyList<IRule> rules, StackSettings settings, ResourceGraph graph) =>
        new RuleRunner(rules, RuleLevels.None, RuleLinks.None)
            .Run(new RuleContext(graph, settings, BaseGraph: null, new DateOnly(2026, 11, 21), ProductCatalog.Tables))
            .Outcomes.Where(outcome => !outcome.Findings.IsEmpty)
            .Select(outcome => outcome.Rule.Code);
}
