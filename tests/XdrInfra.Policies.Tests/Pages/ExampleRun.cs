using XdrInfra.Model.Catalog;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Running;
using XdrInfra.Testing.Files;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Policies.Tests.Pages;

/// <summary>Runs a rule on the example of its page as <c>xdr check</c> would: file, settings, graph, rule.</summary>
internal static class ExampleRun
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static RuleOutcome Of(RuleInfo rule, string section)
    {
        var examples = ExampleStack.In(section);
        return RuleSet.FleetRules.FirstOrDefault(item => item.Info == rule) is { } fleet
            ? Fleet(fleet, examples)
            : Single(RuleSet.Rules.Single(item => item.Info == rule), examples);
    }

    /// <summary>What the page says below its failing example: each message with its level, then its fix.</summary>
    public static string Say(RuleOutcome outcome) => string.Concat(outcome.Findings.Select(finding =>
        $"{finding.Level.ToString().ToLowerInvariant()} {finding.Code}: {finding.Message}\n{finding.Fix}\n"));

    private static RuleOutcome Single(IRule rule, IReadOnlyList<ExampleStack> examples)
    {
        var now = examples.Single(example => !example.IsBefore);
        var before = examples.SingleOrDefault(example => example.IsBefore);
        var settings = Read(now);
        var context = new RuleContext(Graph(settings), settings, before is null ? null : Graph(Read(before)), now.AsOf ?? Today, ProductCatalog.Tables);
        return new RuleRunner([rule], RuleLevels.None, RuleLinks.None).Run(context).Outcomes.Single();
    }

    private static RuleOutcome Fleet(IFleetRule rule, IReadOnlyList<ExampleStack> examples)
    {
        var runner = new FleetRunner([rule], RuleLevels.None, RuleLinks.None);
        foreach (var example in examples)
        {
            runner.Add(Read(example), example.AsOf ?? Today);
        }

        return runner.Run().Outcomes.Single();
    }

    private static StackSettings Read(ExampleStack example)
    {
        var files = new InMemoryFiles((StackFiles.ProjectFile, StackText.Project), (example.File, example.Complete()));
        var result = SettingsReader.Read(example.Stack, files);
        return result.Settings ?? throw new InvalidOperationException(string.Join('\n', result.Findings));
    }

    private static ResourceGraph Graph(StackSettings settings) => GraphBuilder.Build(settings, ProductCatalog.Tables);
}
