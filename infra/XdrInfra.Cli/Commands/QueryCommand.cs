using System.CommandLine;
using XdrInfra.Azure.Logs;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Local;

namespace XdrInfra.Cli.Commands;

/// <summary>Asks the stack's workspace one question in KQL and prints the rows.</summary>
internal static class QueryCommand
{
    public static Command Create(CliContext context)
    {
        var stack = SharedOptions.Stack();
        var kql = new Argument<string>("kql") { Description = "The query; '-' reads it from standard input." };
        var local = SharedOptions.Local();
        var port = SharedOptions.Port();
        var format = SharedOptions.Format("text", "json", "csv");
        var timespan = new Option<string?>("--timespan") { Description = "Limits TimeGenerated, as ISO 8601, for example P1D." };
        var command = new Command("query", "Asks the stack's workspace a question in KQL.") { stack, kql, local, port, format, timespan };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            RequireLocal.ToAsk("query", parsed.GetValue(local));
            var text = KqlText.Of(context, parsed.GetRequiredValue(kql));
            var loaded = LoadedStack.Read(context, parsed.GetRequiredValue(stack));
            await using var azure = await LocalAzure.StartAsync(context, loaded, new(parsed.GetValue(port)), cancellationToken);
            var customerId = await LocalWorkspace.CustomerIdAsync(azure, loaded, cancellationToken);
            var query = new LogsQuery(customerId, text) { Timespan = parsed.GetValue(timespan), IncludeRender = true };
            var answer = await azure.Clients.Logs.QueryAsync(query, cancellationToken);
            await ProviderSpelling.HintAsync(context, azure.Clients.Logs, query, cancellationToken);
            return (int)QueryAnswer.Print(context, answer, parsed.GetRequiredValue(format));
        });
        return command;
    }
}
