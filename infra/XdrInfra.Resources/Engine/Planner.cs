using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.State;

namespace XdrInfra.Resources.Engine;

/// <summary>Finds out what a run would do to one resource, by reading only.</summary>
internal sealed class Planner(EngineRun run)
{
    public async Task<Outcome> PlanAsync(Resource resource, CancellationToken cancellationToken)
    {
        var handler = EngineRun.HandlerOf(resource.Name, resource.Type);
        var inputs = run.Resolver.Resolve(resource.Inputs);
        var entry = run.State.Current.Find(resource.Name);
        var mistakes = handler.Check(inputs, entry?.Inputs).Where(finding => finding.Level == Level.Mandatory).ToList();
        if (mistakes.Count > 0)
        {
            return Outcome.Failed(ExitCode.Invalid, mistakes);
        }

        var reading = await ReadAsync(handler, resource, inputs, entry, cancellationToken);
        run.Resolver.Set(resource.Name, reading?.Outputs ?? run.OutputsToCome(handler, inputs));
        return reading is null
            ? new Outcome(Of(resource, ChangeKind.Create, Comparison.OfNew(inputs)), ExitCode.Success)
            : Judge(handler, resource, inputs, entry, reading);
    }

    /// <summary>What is there now; null when it is not, or when it cannot be known yet where it would be.</summary>
    public async Task<Reading?> ReadAsync(
        IResourceHandler handler, Resource resource, PropertyValue.Map inputs, StateEntry? entry, CancellationToken cancellationToken)
    {
        var known = entry is { Pending: false } ? entry.Known
            : run.IdOf(handler, inputs) is { } id ? new ResourceState(id, inputs, PropertyValue.Map.Empty)
            : null;
        return known is null ? null : await handler.ReadAsync(run.ContextFor(resource.Name, resource.Type), known, cancellationToken);
    }

    public static Change Of(Resource resource, ChangeKind kind, Comparison comparison) => new(resource.Name, resource.Type, kind)
    {
        Properties = comparison.Changes,
        Notes = comparison.Notes,
        Origin = resource.Origin,
    };

    private static Outcome Judge(IResourceHandler handler, Resource resource, PropertyValue.Map inputs, StateEntry? entry, Reading reading)
    {
        var comparison = handler.Diff(reading.Outputs, inputs);
        var kind = !comparison.IsSame ? ChangeKind.Update : entry is { Pending: false } ? ChangeKind.Same : ChangeKind.Adopt;
        return new Outcome(Of(resource, kind, comparison), ExitCode.Success) { Findings = comparison.Findings };
    }
}
