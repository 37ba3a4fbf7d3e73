using XdrInfra.Azure.Errors;
using XdrInfra.Azure.Logs;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Cli.Connecting;

/// <summary>Counts what Defender has sent to the stack's workspace: the tables of the connector, with or without rows.</summary>
internal static class ArrivedRows
{
    private static string RowsPerTable { get; } =
        $"union withsource=Source isfuzzy=true {string.Join(", ", ProductCatalog.Tables.Tables.Where(table => table.Group != TableGroup.Workspace).Select(table => table.Name))} "
        + "| summarize Rows = count() by Source | summarize sum(Rows), count()";

    /// <summary>How many rows stand in how many tables, or why nobody can say.</summary>
    public static async Task<(long Rows, long Tables, AzureFailure? Uncounted)> CountAsync(IStackAzure azure, LoadedStack stack, CancellationToken cancellationToken)
    {
        var customerId = await StackWorkspace.CustomerIdAsync(azure, stack, cancellationToken);
        return await azure.Clients.Logs.QueryAsync(new LogsQuery(customerId, RowsPerTable), cancellationToken) switch
        {
            LogsAnswer.Rows { Primary.Rows: [var row, ..] } => (row[0].GetInt64(), row[1].GetInt64(), null),
            LogsAnswer.Partial partial => (0, 0, partial.Failure),
            LogsAnswer.Throttled throttled => (0, 0, throttled.Failure),
            LogsAnswer.Refused refused => (0, 0, refused.Failure),
            _ => (0, 0, null),
        };
    }
}
