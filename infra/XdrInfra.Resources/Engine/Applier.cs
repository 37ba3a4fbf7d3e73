using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.State;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Engine;

/// <summary>Makes one resource true and keeps what became of it.</summary>
internal sealed class Applier(EngineRun run, Planner planner, GraphOrder order)
{
    public Task<Outcome> ApplyAsync(Resource resource, CancellationToken cancellationToken) =>
        run.TellAsync(resource.Name, resource.Type, () => RunAsync(resource, cancellationToken));

    private async Task<Outcome> RunAsync(Resource resource, CancellationToken cancellationToken)
    {
        var handler = EngineRun.HandlerOf(resource.Name, resource.Type);
        var inputs = run.Resolver.Resolve(resource.Inputs);
        var entry = run.State.Current.Find(resource.Name);
        var mistakes = Mistakes(resource, handler, inputs, entry);
        if (mistakes.Count > 0)
        {
            return Outcome.Failed(ExitCode.Invalid, mistakes);
        }

        var reading = await planner.ReadAsync(handler, resource, inputs, entry, cancellationToken);
        var comparison = reading is null ? Comparison.OfNew(inputs) : handler.Diff(reading.Outputs, inputs);
        if (entry is { Pending: false } && reading is not null && comparison.IsSame)
        {
            Keep(resource, new ResourceState(reading.Id, inputs, reading.Outputs));
            return new Outcome(Planner.Of(resource, ChangeKind.Same, comparison), ExitCode.Success) { Findings = comparison.Findings };
        }

        var applied = await WriteAsync(handler, resource, inputs, entry, reading, comparison, cancellationToken);
        Keep(resource, new ResourceState(applied.Id, inputs, applied.Outputs));
        return Result(resource, applied, comparison);
    }

    private async Task<Applied> WriteAsync(
        IResourceHandler handler, Resource resource, PropertyValue.Map inputs, StateEntry? entry, Reading? reading, Comparison comparison,
        CancellationToken cancellationToken)
    {
        var context = run.ContextFor(resource.Name, resource.Type);
        if (entry is { Pending: false } && reading is not null && comparison.ReplacedBy.Count == 0)
        {
            return await handler.UpdateAsync(context, entry.Known, inputs, cancellationToken);
        }

        if (entry is { Pending: false } && comparison.ReplacedBy.Count > 0)
        {
            await handler.DeleteAsync(context, entry.Known, cancellationToken);
        }

        // What was there is in the inputs: it is on the disk before the first write.
        var pending = new ResourceState(run.IdOf(handler, inputs) ?? "", inputs, PropertyValue.Map.Empty);
        run.State.Change(state => state.With(Entry(resource, pending) with { Pending = true }));
        return await handler.CreateAsync(context, inputs, cancellationToken);
    }

    private void Keep(Resource resource, ResourceState known)
    {
        run.State.Change(state => state.With(Entry(resource, known)));
        run.Resolver.Set(resource.Name, known.Outputs);
    }

    private StateEntry Entry(Resource resource, ResourceState known) => new(resource.Name, resource.Type, known)
    {
        DependsOn = order.NeedsOf(resource.Name),
        RetainOnDelete = resource.RetainOnDelete,
    };

    private static Outcome Result(Resource resource, Applied applied, Comparison comparison)
    {
        var change = Planner.Of(resource, applied.Kind, applied.Kind is ChangeKind.Adopt or ChangeKind.Same ? comparison with { Changes = [] } : comparison);
        return new Outcome(change with { Notes = [.. applied.Notes.Union(comparison.Notes, StringComparer.Ordinal)] }, ExitCode.Success)
        {
            Findings = [.. applied.Findings.Union(comparison.Findings)],
        };
    }

    private static IReadOnlyList<Finding> Mistakes(Resource resource, IResourceHandler handler, PropertyValue.Map inputs, StateEntry? entry) =>
    [
        .. handler.Check(inputs, entry?.Inputs).Where(finding => finding.Level == Level.Mandatory),
        .. inputs.Items.Keys.Where(name => inputs.IsUnknown(name)).Select(name => EngineFindings.Unknown(resource.Name, name)),
    ];
}
