using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators.Evaluate.Activity;

/// <summary>A plugin that counts ids over the windows of a timeline: its arguments, its columns, and how it counts within one group.</summary>
/// <param name="Options">The arguments between the end and the dimensions; the one that is the size of the windows is called <c>Step</c>.</param>
/// <param name="Measures">The columns after the timeline and the dimensions.</param>
/// <param name="Count">The rows of one group, without the group.</param>
internal sealed record ActivityPlugin(IReadOnlyList<string> Options, IReadOnlyList<ColumnSchema> Measures, Func<ActivityData, Run, IEnumerable<ActivityRow>> Count)
{
    /// <summary>What stands before the name of the timeline, once for each column of it.</summary>
    public IReadOnlyList<string> TimePrefixes { get; init; } = [string.Empty];

    /// <summary>Start and end may be left out.</summary>
    public bool TakesNoRange { get; init; }

    /// <summary>A cohort and a table of known ids may stand behind the windows.</summary>
    public bool TakesCohort { get; init; }
}
