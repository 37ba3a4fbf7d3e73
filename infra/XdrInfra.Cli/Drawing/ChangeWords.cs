using XdrInfra.Model.Changes;
using XdrInfra.Resources.Engine;

namespace XdrInfra.Cli.Drawing;

/// <summary>Kinds of change as people read them.</summary>
internal static class ChangeWords
{
    /// <summary>What was done.</summary>
    public static string Done(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "created",
        ChangeKind.Adopt => "adopted",
        ChangeKind.Update => "updated",
        ChangeKind.Delete => "given back",
        ChangeKind.Forget => "let go",
        _ => "as it should be",
    };

    /// <summary>A sign in one character, in front of a line.</summary>
    public static string Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "+",
        ChangeKind.Adopt => "=",
        ChangeKind.Update => "~",
        ChangeKind.Delete => "-",
        ChangeKind.Forget => "·",
        _ => " ",
    };

    /// <summary>As <see cref="Count(IReadOnlyCollection{Change})"/>, with what a failure left undone.</summary>
    public static string Count(EngineResult result) => (result.Changes.Count, result.Skipped.Count) switch
    {
        (0, 0) => "nothing was done",
        (0, var skipped) => $"nothing was done, {skipped} not reached",
        (_, 0) => Count(result.Changes),
        (_, var skipped) => $"{Count(result.Changes)}, {skipped} not reached",
    };

    /// <summary>For example <c>3 created, 1 adopted, 27 as it should be</c>; kinds that did not happen are left out.</summary>
    public static string Count(IReadOnlyCollection<Change> changes)
    {
        var parts = Enum.GetValues<ChangeKind>()
            .Select(kind => (Kind: kind, Count: changes.Count(change => change.Kind == kind)))
            .Where(part => part.Count > 0)
            .Select(part => $"{part.Count} {Done(part.Kind)}");
        return string.Join(", ", parts);
    }
}
