using System.Collections.Immutable;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Values;
using XdrInfra.Resources.Handling;
using ModelChange = XdrInfra.Model.Changes.PropertyChange;

namespace XdrInfra.Provider;

/// <summary>A handler's comparison as the engine shows it.</summary>
internal static class Differences
{
    // What was there before us: it explains deletes and never asks for a change.
    private const string Prior = "prior";

    public static DiffResult Of(IResourceHandler handler, DiffCall call)
    {
        if (Pending.IsPending(call.OldOutputs))
        {
            return new DiffResult([new PropertyChange("pending", PropertyChangeKind.Delete, IsInput: false)]);
        }

        var comparison = handler.Diff(ModelValues.ToModel(call.OldOutputs), ModelValues.ToModel(call.NewInputs));
        var replaced = comparison.ReplacedBy.ToImmutableHashSet(StringComparer.Ordinal);
        var changes = comparison.Changes
            .Select(change => ToChange(change, call, replaced))
            .Concat(comparison.ReplacedBy.Select(path => new PropertyChange(path, PropertyChangeKind.Update, Replaces: true)))
            .Concat(Unknown(call.NewInputs))
            .DistinctBy(change => change.Path);
        return new DiffResult([.. changes]);
    }

    private static PropertyChange ToChange(ModelChange change, DiffCall call, ImmutableHashSet<string> replaced)
    {
        var kind = change switch
        {
            { Before: null } => PropertyChangeKind.Add,
            { After: null } => PropertyChangeKind.Delete,
            _ => PropertyChangeKind.Update,
        };
        var result = new PropertyChange(change.Path, kind, replaced.Contains(change.Path));
        return result with { IsInput = !Equals(call.OldInputs.Find(result.TopProperty), call.NewInputs.Find(result.TopProperty)) };
    }

    // What is not yet known may turn out to be anything.
    private static IEnumerable<PropertyChange> Unknown(PropertyMap inputs) => inputs
        .Where(input => input.Key != Prior && input.Value.HasUnknowns())
        .Select(input => new PropertyChange(input.Key, PropertyChangeKind.Update));
}
