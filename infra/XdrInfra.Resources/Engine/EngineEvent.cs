using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;

namespace XdrInfra.Resources.Engine;

/// <summary>A step of a run, for a progress display.</summary>
/// <param name="Resource">Logical name.</param>
/// <param name="Type">Type token.</param>
/// <param name="Kind">What happened.</param>
public sealed record EngineEvent(string Resource, string Type, EngineEventKind Kind)
{
    /// <summary>Why it waits, or why it was skipped.</summary>
    public string? Text { get; init; }

    public Change? Change { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How long the resource took; zero for a start.</summary>
    public TimeSpan Duration { get; init; }
}
