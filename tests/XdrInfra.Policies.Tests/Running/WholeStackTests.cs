using System.Collections.Immutable;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Output;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Running;
using XdrInfra.Policies.Tests.Support;
using XdrInfra.Testing.Golden;

namespace XdrInfra.Policies.Tests.Running;

/// <summary>All rules on a stack of full size, and on what is left of it when values are unknown, absent or of another type.</summary>
public sealed class WholeStackTests
{
    private static readonly PropertyValue?[] Disturbances =
    [
        null, Inputs.Unknown, new PropertyValue.Null(), new PropertyValue.Text("?"), new PropertyValue.Number(-1), new PropertyValue.Bool(true),
        PropertyValue.Map.Empty, new PropertyValue.List([Inputs.Unknown]), new PropertyValue.Secret(new PropertyValue.Text("?")),
        new PropertyValue.Reference("workspace", "id"),
    ];

    [Fact]
    public void Says_nothing_of_a_stack_that_does_everything_right() => Failures(WholeStack.Context()).ShouldBeEmpty();

    [Fact]
    public void Passes_most_rules_on_it() => new RuleRunner(RuleLinks.None).Run(WholeStack.Context()).Count(CaseOutcome.Pass).ShouldBeGreaterThan(30);

    [Theory]
    [MemberData(nameof(Keys))]
    public void Finds_nothing_wrong_with_a_setting_that_is_encrypted(string key) => Failures(WholeStack.Encrypted(key)).ShouldBeEmpty();

    [Fact]
    public void Says_which_rules_stay_undecided_when_a_setting_is_encrypted()
    {
        var lines = WholeStack.Keys.Select(key => $"{key}: {string.Join(' ', Undecided(WholeStack.Encrypted(key)))}".TrimEnd());

        GoldenFile.ShouldMatch(string.Join('\n', lines) + "\n", "Running/undecided-by-setting.txt");
    }

    [Fact]
    public void Finds_nothing_wrong_when_every_input_of_the_graph_is_unknown()
    {
        var context = WholeStack.Context();
        var resources = context.Graph.Resources.Select(resource => resource with { Inputs = AllUnknown(resource.Inputs) });

        Failures(context with { Settings = null, Graph = context.Graph with { Resources = [.. resources] } }).ShouldBeEmpty();
    }

    [Fact]
    public void Never_throws_when_an_input_is_missing_unknown_or_of_another_type()
    {
        var context = WholeStack.Context();
        var wrong = context.Graph.Resources.DistinctBy(resource => resource.Type)
            .SelectMany(resource => resource.Inputs.Items.Keys.SelectMany(key => Disturbances.Select(value => Disturb(context, resource, key, value))))
            .SelectMany(disturbed => new[] { disturbed, disturbed with { Settings = null } })
            .SelectMany(disturbed => new RuleRunner(RuleLinks.None).Run(disturbed).Outcomes)
            .Where(outcome => outcome.Outcome == CaseOutcome.Error)
            .SelectMany(outcome => outcome.Findings.Select(finding => finding.Message))
            .Distinct();

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Never_throws_when_a_resource_is_missing_or_there_twice()
    {
        var context = WholeStack.Context();
        var graphs = context.Graph.Resources.SelectMany(resource => new[]
        {
            context.Graph with { Resources = context.Graph.Resources.Remove(resource) },
            context.Graph with { Resources = context.Graph.Resources.Add(resource) },
        });

        graphs.SelectMany(graph => new RuleRunner(RuleLinks.None).Run(context with { Graph = graph, BaseGraph = graph }).Outcomes)
            .ShouldAllBe(outcome => outcome.Outcome != CaseOutcome.Error);
    }

    public static TheoryData<string> Keys() => [.. WholeStack.Keys];

    private static IEnumerable<Finding> Failures(RuleContext context) => new RuleRunner(RuleLinks.None).Run(context).Findings;

    private static IEnumerable<string> Undecided(RuleContext context) => new RuleRunner(RuleLinks.None).Run(context).Outcomes
        .Where(outcome => outcome.Outcome == CaseOutcome.Undecided).Select(outcome => outcome.Rule.Code);

    private static PropertyValue.Map AllUnknown(PropertyValue.Map inputs) =>
        inputs with { Items = inputs.Items.ToImmutableSortedDictionary(item => item.Key, _ => Inputs.Unknown, StringComparer.Ordinal) };

    private static RuleContext Disturb(RuleContext context, Resource resource, string key, PropertyValue? value)
    {
        var inputs = value is null ? resource.Inputs with { Items = resource.Inputs.Items.Remove(key) } : resource.Inputs.With(key, value);
        return context with { Graph = context.Graph with { Resources = context.Graph.Resources.Replace(resource, resource with { Inputs = inputs }) } };
    }
}
