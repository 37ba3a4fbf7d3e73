using XdrInfra.Verify.Asking;

namespace XdrInfra.Verify.Facts;

/// <summary>What arrived in one table, from the shared question <c>tables</c> (one row a table and day).</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Rows">Rows within the lookback.</param>
/// <param name="First">Oldest of them.</param>
/// <param name="Last">Newest of them.</param>
/// <param name="Days">Start of a day to its rows; days are aligned to the moment of the query, as on the connector page.</param>
public sealed record TableActivity(string Table, long Rows, DateTimeOffset First, DateTimeOffset Last, IReadOnlyDictionary<DateTimeOffset, long> Days)
{
    /// <summary>Not a table: distinct incidents a day, beside the rows of the change log.</summary>
    public const string DistinctIncidents = "distinct incidents";

    public static IReadOnlyDictionary<string, TableActivity> From(IReadOnlyList<Row> rows) => rows
        .Where(row => row.Text("Table") is not null && row.Time("Time") is not null)
        .GroupBy(row => row.Text("Table")!, StringComparer.Ordinal)   // filtered on the line above
        .ToDictionary(group => group.Key, group => Of(group.Key, [.. group]), StringComparer.Ordinal);

    private static TableActivity Of(string table, IReadOnlyList<Row> days) => new(
        table,
        days.Sum(Count),
        days.Min(day => day.Time("First") ?? day.Time("Time"))!.Value,   // every day has a time
        days.Max(day => day.Time("Last") ?? day.Time("Time"))!.Value,   // every day has a time
        days.GroupBy(day => day.Time("Time")!.Value).ToDictionary(day => day.Key, day => day.Sum(Count)));   // every day has a time

    private static long Count(Row row) => (long)(row.Number("Count") ?? 0);
}
