namespace XdrInfra.Kql.Operators.Evaluate.Activity;

/// <summary>The rows of one group of the dimensions, in order of time, and what the query gives beside them.</summary>
/// <param name="Axis">The windows.</param>
/// <param name="Events">All rows up to the end, those before the start too.</param>
/// <param name="Options">The values of the arguments between the end and the dimensions, by name.</param>
internal sealed record ActivityData(ActivityAxis Axis, IReadOnlyList<ActivityEvent> Events, IReadOnlyDictionary<string, object?> Options)
{
    /// <summary>Ids that do not count as new.</summary>
    public IReadOnlySet<int> Known { get; init; } = new HashSet<int>();

    /// <summary>The rows from the start on.</summary>
    public IEnumerable<ActivityEvent> Within => Events.Where(one => one.Window >= 0);

    /// <summary>The ids of each window that has any, in order.</summary>
    public IReadOnlyList<(long Window, HashSet<int> Ids, long Count)> Windows =>
        [.. Within.GroupBy(one => one.Window).OrderBy(rows => rows.Key).Select(rows => (rows.Key, rows.Select(one => one.Id).ToHashSet(), rows.LongCount()))];

    public object? Option(string name) => Options.GetValueOrDefault(name);
}
