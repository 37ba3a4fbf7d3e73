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

    /// <summary>What is left to do for a resource whose create did not come to its end.</summary>
    public static DiffResult OfPending { get; } = new([new PropertyChange("pending", PropertyChangeKind.Delete, IsInput: false)]);

    public static DiffResult Of(Comparison comparison, DiffCall call)
    {
        var replaced = comparison.ReplacedBy.ToImmutableHashSet(StringComparer.Ordinal);
        var changes = comparison.Changes
            .Select(change => ToChange(change, call, replaced))
            .Concat(comparison.ReplacedBy.Select(path => new PropertyChange(path, PropertyChangeKind.Update, Replaces: true)))
            .Concat(Unknown(call.NewInputs, comparison.MayBeReplacedBy))
            .Where(change => !call.IgnoredChanges.Any(ignored => EnginePath.LiesIn(change.Path, ignored)))
            .DistinctBy(change => change.Path);
        return new DiffResult([.. changes]);
    }

    private static PropertyChange ToChange(ModelChange change, DiffCall call, ImmutableHashSet<string> replaced)
    {
        var path = EnginePath.Of(change.Path, call.NewInputs);
        var result = new PropertyChange(path, PropertyChangeKind.Update, replaced.Contains(path));
        var (before, after) = (call.OldInputs.Find(result.TopProperty), call.NewInputs.Find(result.TopProperty));
        return result with { Kind = after is null ? PropertyChangeKind.Update : KindOf(change), IsInput = !Equals(before, after) };
    }

    // Of a property that nobody asks for the engine would show a delete as what it is not: it changes, it does not go.
    private static PropertyChangeKind KindOf(ModelChange change) => change switch
    {
        { Before: null } => PropertyChangeKind.Add,
        { After: null } => PropertyChangeKind.Delete,
        _ => PropertyChangeKind.Update,
    };

    // What is not yet known may turn out to be anything, also another object.
    private static IEnumerable<PropertyChange> Unknown(PropertyMap inputs, IReadOnlyList<string> identity) => inputs
        .Where(input => input.Key != Prior && input.Value.HasUnknowns())
        .Select(input => new PropertyChange(input.Key, PropertyChangeKind.Update, Replaces: identity.Contains(input.Key)));
}
