using XdrInfra.Azure.Logs;

namespace XdrInfra.Verify.Events;

/// <summary>Rows that arrived twice: what a table looks like that two settings stream into one workspace.</summary>
/// <param name="Rows">Rows that were looked at.</param>
/// <param name="Tables">Tables with copies, and how many.</param>
public sealed record DoubledRows(long Rows, IReadOnlyList<(string Table, long Copies)> Tables)
{
    /// <summary>The question: rows of the last hour that differ in nothing but what the workspace itself writes into each row.</summary>
    public static string Query(IReadOnlyList<string> tables) =>
        $$"""
        union withsource=Source isfuzzy=true {{string.Join(", ", tables)}}
        | where TimeGenerated > ago(1h)
        | extend Content = hash_sha256(tostring(bag_remove_keys(pack_all(), dynamic(["_ItemId", "_TimeReceived", "_BilledSize"]))))
        | summarize Copies = count() by Source, Content
        | summarize Rows = sum(Copies), Doubled = sum(Copies - 1) by Source
        | order by Source asc
        """;

    /// <summary>Null when the workspace did not answer with rows.</summary>
    public static DoubledRows? Read(LogsAnswer answer) => answer is not LogsAnswer.Rows { Primary: var table } ? null : new DoubledRows(
        table.Rows.Sum(row => row[1].GetInt64()),
        [.. table.Rows.Where(row => row[2].GetInt64() > 0).Select(row => (row[0].ToString(), row[2].GetInt64()))]);
}
