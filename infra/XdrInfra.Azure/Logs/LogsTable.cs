using System.Text.Json;

namespace XdrInfra.Azure.Logs;

/// <summary>A result: columns and rows as the service sent them. A dynamic cell is JSON inside a string.</summary>
public sealed record LogsTable(string Name, IReadOnlyList<LogsColumn> Columns, IReadOnlyList<IReadOnlyList<JsonElement>> Rows)
{
    public static LogsTable Empty { get; } = new("PrimaryResult", [], []);

    /// <summary>Position of a column; -1 when there is none of that name.</summary>
    public int IndexOf(string column)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (Columns[index].Name == column)
            {
                return index;
            }
        }

        return -1;
    }
}
