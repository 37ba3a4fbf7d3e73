using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Errors;
using XdrInfra.Azure.Logs;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Local;

/// <summary>The stack's workspace as the embedded Azure knows it.</summary>
internal static class LocalWorkspace
{
    /// <summary>Counts what Defender has sent: the tables of the connector, with or without rows.</summary>
    private static string RowsPerTable { get; } =
        $"union withsource=Source isfuzzy=true {string.Join(", ", ProductCatalog.Tables.Tables.Where(table => table.Group != TableGroup.Workspace).Select(table => table.Name))} "
        + "| summarize Rows = count() by Source | summarize sum(Rows), count()";

    /// <summary>The GUID that queries go to.</summary>
    /// <exception cref="UserFailure">There is no such workspace yet.</exception>
    public static async Task<string> CustomerIdAsync(LocalAzure azure, LoadedStack stack, CancellationToken cancellationToken)
    {
        var workspace = await azure.Clients.Arm.FindAsync(Path(stack), cancellationToken);
        return workspace?["properties"]?["customerId"] is JsonValue id
            ? id.ToString()
            : throw new UserFailure(ExitCode.Usage, CliFindings.NoWorkspace(stack.Settings.Stack, stack.Settings.Workspace.Name.Or("")));
    }

    /// <summary>How many rows stand in how many tables, or why nobody can say.</summary>
    public static async Task<(long Rows, long Tables, AzureFailure? Uncounted)> RowsAsync(LocalAzure azure, LoadedStack stack, CancellationToken cancellationToken)
    {
        var customerId = await CustomerIdAsync(azure, stack, cancellationToken);
        return await azure.Clients.Logs.QueryAsync(new LogsQuery(customerId, RowsPerTable), cancellationToken) switch
        {
            LogsAnswer.Rows { Primary.Rows: [var row, ..] } => (row[0].GetInt64(), row[1].GetInt64(), null),
            LogsAnswer.Partial partial => (0, 0, partial.Failure),
            LogsAnswer.Throttled throttled => (0, 0, throttled.Failure),
            LogsAnswer.Refused refused => (0, 0, refused.Failure),
            _ => (0, 0, null),
        };
    }

    private static string Path(LoadedStack stack) => ArmPath.Workspace(
        stack.Settings.SubscriptionId.Or(""), stack.Settings.Workspace.ResourceGroup.Or(""), stack.Settings.Workspace.Name.Or(""));
}
