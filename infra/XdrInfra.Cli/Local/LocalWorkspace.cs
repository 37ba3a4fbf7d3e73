using XdrInfra.Azure.Errors;
using XdrInfra.Azure.Logs;
using XdrInfra.Cli.Connecting;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Cli.Local;

/// <summary>What Defender has sent to the stack's workspace in the embedded Azure.</summary>
internal static class LocalWorkspace
{
    /// <summary>Counts what Defender has sent: the tables of the connector, with or without rows.</summary>
    private static string RowsPerTable { get; } =
        $"union withsource=Source isfuzzy=true {string.Join(", ", ProductCatalog.Tables.Tables.Where(table => table.Group != TableGroup.Workspace).Select(table => table.Name))} "
        + "| summarize Rows = count() by Source | summarize sum(Rows), count()";

    /// <summary>How many rows stand in how many tables, or why nobody can say.</summary>
    public static async Task<(long Rows, long Tables, AzureFailure? Uncounted)> RowsAsync(LocalAzure azure, LoadedStack stack, CancellationToken cancellationToken)
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
