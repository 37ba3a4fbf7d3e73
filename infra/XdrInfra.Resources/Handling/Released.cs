using XdrInfra.Model.Changes;

namespace XdrInfra.Resources.Handling;

/// <summary>What a delete did: gave something back, or left Azure as it is.</summary>
public sealed record Released(ChangeKind Kind)
{
    /// <summary>What was given back, and what was left and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public static Released Kept { get; } = new(ChangeKind.Forget);

    public static Released Left(string why) => new(ChangeKind.Forget) { Notes = [why] };

    public static Released Restored(string what) => new(ChangeKind.Delete) { Notes = [what] };
}
