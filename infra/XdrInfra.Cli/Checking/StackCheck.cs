using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Output;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Running;

namespace XdrInfra.Cli.Checking;

/// <summary>Settings, graph and rules of one stack: everything that can be said without Azure.</summary>
/// <param name="Report">What is said, for the writers.</param>
/// <param name="ExitCode">What it means for the run.</param>
/// <param name="Settings">The settings; null when they are wrong.</param>
internal sealed record StackCheck(StackReport Report, ExitCode ExitCode, StackSettings? Settings)
{
    public static StackCheck Of(string stack, string file, SettingsResult read, ResourceGraph? baseGraph, DateOnly today, RuleRunner runner, RuleLinks links)
    {
        if (read.Settings is not { } settings)
        {
            return new(new StackReport(stack, file, Linked(read.Findings, links), []), ExitCode.Invalid, null);
        }

        var graph = GraphBuilder.Build(settings, ProductCatalog.Tables);
        var rules = runner.Run(new RuleContext(graph, settings, baseGraph, today, ProductCatalog.Tables));
        return new(new StackReport(stack, file, [], rules.Cases), rules.ExitCode, settings);
    }

    private static IReadOnlyList<Finding> Linked(IReadOnlyList<Finding> findings, RuleLinks links) =>
        [.. findings.Select(finding => finding with { HelpUrl = links.OfCode(finding.Code) })];
}
