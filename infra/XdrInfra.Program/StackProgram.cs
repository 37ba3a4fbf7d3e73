using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Settings.Reading;
using XdrInfra.Policies;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Running;
using XdrInfra.Pulumi.Deployment;

namespace XdrInfra.Program;

/// <summary>Settings from the engine, the graph from the settings, the rules on the graph, then the registration of all of it.</summary>
/// <param name="session">The line to the engine.</param>
/// <param name="start">What the engine handed over.</param>
/// <param name="time">The clock that rules with a date are asked by.</param>
/// <param name="rules">The rules to hold.</param>
public sealed class StackProgram(EngineSession session, ProgramStart start, TimeProvider time, IReadOnlyList<IRule> rules)
{
    /// <summary>With all rules.</summary>
    /// <inheritdoc cref="StackProgram(EngineSession, ProgramStart, TimeProvider, IReadOnlyList{IRule})"/>
    public StackProgram(EngineSession session, ProgramStart start, TimeProvider time)
        : this(session, start, time, RuleSet.Rules)
    {
    }

    /// <summary>Registers everything, or reports why not and registers nothing.</summary>
    public Task<DeploymentOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var says = new FindingLog(session.Log, start);
        var read = ConfigReader.Read(start.Config, start.Stack);
        if (read.Settings is not { } settings)
        {
            says.Write(read.Findings, graph: null);
            return Task.FromResult(DeploymentOutcome.AlreadyReported);
        }

        var graph = GraphBuilder.Build(settings, ProductCatalog.Tables);
        return RulesHold(says, settings, graph)
            ? session.DeployAsync(PlanBuilder.Build(settings, graph, start.SecretKeys), cancellationToken)
            : Task.FromResult(DeploymentOutcome.AlreadyReported);
    }

    // A rule that fails by itself counts as not held: nobody knows what it would have said.
    private bool RulesHold(FindingLog says, StackSettings settings, ResourceGraph graph)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var report = new RuleRunner(rules, RuleLevels.None, RuleLinks.None).Run(new RuleContext(graph, settings, BaseGraph: null, today, ProductCatalog.Tables));
        says.Write([.. report.Findings], graph);
        return report.ExitCode == ExitCode.Success;
    }
}
