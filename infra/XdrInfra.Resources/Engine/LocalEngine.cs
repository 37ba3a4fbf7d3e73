using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.State;

namespace XdrInfra.Resources.Engine;

/// <summary>Makes a graph true through the handlers, without Pulumi: for trying, teaching and testing.</summary>
/// <param name="context">Azure and the stack's place in it.</param>
/// <param name="state">What the stack owns; stays with the caller.</param>
public sealed class LocalEngine(HandlerContext context, LocalState state)
{
    private static readonly IProgress<EngineEvent> Silence = new NoProgress();

    /// <summary>Runs before anything else, for example the tenant guard.</summary>
    public Func<CancellationToken, Task> Guard { get; init; } = static _ => Task.CompletedTask;

    /// <summary>What a run would do; reads only.</summary>
    /// <param name="graph">What shall be true.</param>
    /// <param name="targets">Logical names; only these and what they need. Empty for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<EnginePlan> PlanAsync(ResourceGraph graph, IReadOnlyList<string> targets, CancellationToken cancellationToken)
    {
        var order = Prepared(graph, targets);
        await Guard(cancellationToken);
        var planner = new Planner(new EngineRun(context, state, Silence));
        var outcomes = await Steps.RunAsync(
            Names(order), order.NeedsOf, name => planner.PlanAsync(Find(graph, name), cancellationToken), static (_, _) => { }, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var failures = outcomes.Values.Where(outcome => outcome.ExitCode != ExitCode.Success).ToList();
        if (failures.Count > 0)
        {
            throw new UserFailure(ExitCodes.Strongest(failures.Select(outcome => outcome.ExitCode)), [.. failures.SelectMany(outcome => outcome.Findings)]);
        }

        var leaving = targets.Count > 0 ? [] : Releaser.Plan(Leaving(graph));
        return new EnginePlan(
            [.. Names(order).Select(name => outcomes[name].Change).OfType<Change>(), .. leaving], Distinct(outcomes.Values.SelectMany(outcome => outcome.Findings)));
    }

    /// <summary>Makes the graph true; what left the graph is let go at the end, when all else went well.</summary>
    /// <param name="graph">What shall be true.</param>
    /// <param name="targets">Logical names; only these and what they need. Empty for all.</param>
    /// <param name="progress">Hears of each step.</param>
    /// <param name="cancellationToken">Stops at the next wait; the state stays right, the next run goes on.</param>
    public async Task<EngineResult> UpAsync(
        ResourceGraph graph, IReadOnlyList<string> targets, IProgress<EngineEvent> progress, CancellationToken cancellationToken)
    {
        var order = Prepared(graph, targets);
        await Guard(cancellationToken);
        var run = new EngineRun(context, state, progress);
        var applier = new Applier(run, new Planner(run), order);
        var outcomes = await Steps.RunAsync(
            Names(order), order.NeedsOf, name => applier.ApplyAsync(Find(graph, name), cancellationToken),
            (name, blame) => run.TellSkipped(name, Find(graph, name).Type, blame), cancellationToken);
        var result = EngineResults.Of(Names(order), outcomes, cancellationToken) with { Outputs = EngineResults.Known(run.Resolver.Resolve(graph.Outputs)) };
        return targets.Count > 0 || result.ExitCode != ExitCode.Success
            ? result
            : EngineResults.Join(result, await ReleaseAsync(run, Leaving(graph), cancellationToken));
    }

    /// <summary>What a destroy would do.</summary>
    /// <param name="targets">Logical names; empty for all.</param>
    public EnginePlan PlanDestroy(IReadOnlyList<string> targets) => new(Releaser.Plan(Chosen(targets)), []);

    /// <summary>Lets everything go; with <c>onDestroy: restore</c> gives back what was there.</summary>
    public async Task<EngineResult> DestroyAsync(IReadOnlyList<string> targets, IProgress<EngineEvent> progress, CancellationToken cancellationToken)
    {
        var entries = Chosen(targets);
        await Guard(cancellationToken);
        return await ReleaseAsync(new EngineRun(context, state, progress), entries, cancellationToken);
    }

    private static async Task<EngineResult> ReleaseAsync(EngineRun run, IReadOnlyList<StateEntry> entries, CancellationToken cancellationToken)
    {
        var outcomes = await new Releaser(run).RunAsync(entries, cancellationToken);
        return EngineResults.Of([.. outcomes.Keys], outcomes, cancellationToken);
    }

    private GraphOrder Prepared(ResourceGraph graph, IReadOnlyList<string> targets)
    {
        foreach (var resource in graph.Resources)
        {
            if (state.Current.Find(resource.Name) is { } entry && entry.Type != resource.Type)
            {
                throw EngineFindings.ViaChanged(resource.Origin, entry.Type, resource.Type);
            }
        }

        return GraphOrder.Of(graph, targets);
    }

    private IReadOnlyList<StateEntry> Leaving(ResourceGraph graph) => [.. state.Current.Entries.Values.Where(entry => graph.Find(entry.Name) is null)];

    private IReadOnlyList<StateEntry> Chosen(IReadOnlyList<string> targets)
    {
        var unknown = targets.FirstOrDefault(target => state.Current.Find(target) is null);
        return unknown is not null
            ? throw EngineFindings.NoTarget(unknown, state.Current.Entries.Keys)
            : [.. state.Current.Entries.Values.Where(entry => targets.Count == 0 || targets.Contains(entry.Name))];
    }

    private static Resource Find(ResourceGraph graph, string name) => graph.Find(name) ?? throw EngineFindings.NoTarget(name, []);

    private static IReadOnlyList<string> Names(GraphOrder order) => [.. order.Sorted.Select(resource => resource.Name)];

    private static IReadOnlyList<Finding> Distinct(IEnumerable<Finding> findings) => [.. findings.Distinct()];

    private sealed class NoProgress : IProgress<EngineEvent>
    {
        public void Report(EngineEvent value)
        {
            // A plan is silent: it shows its result as a whole.
        }
    }
}
