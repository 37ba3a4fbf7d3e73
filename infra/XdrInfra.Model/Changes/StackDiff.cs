namespace XdrInfra.Model.Changes;

/// <summary>What a change of a stack file would do.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Changes">Without the resources that stay the same; in the order of the graph, removals last.</param>
public sealed record StackDiff(string Stack, IReadOnlyList<Change> Changes)
{
    public IReadOnlyList<RetentionLoss> RetentionLost { get; init; } = [];

    /// <summary>Charged tables that start to stream.</summary>
    public IReadOnlyList<string> ChargedTablesGained { get; init; } = [];

    /// <summary>Tables that stop to stream: someone has to take them out in the Defender portal.</summary>
    public IReadOnlyList<string> TablesDropped { get; init; } = [];

    /// <summary>Sentences about the stack as a whole, for example that it is new.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public bool HasChanges => Changes.Count + ChargedTablesGained.Count + TablesDropped.Count > 0;
}
