using System.CommandLine;
using XdrInfra.Azure.Logs;
using XdrInfra.Cli.Connecting;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;

namespace XdrInfra.Cli.Commands;

/// <summary>Asks the stack's workspace one question in KQL and prints the rows.</summary>
internal static class QueryCommand
{
    public static Command Create(CliContext context)
    {
        var stack = SharedOptions.Stack();
        var kql = new Argument<string>("kql") { Description = "The query; '-' reads it from standard input." };
        var format = SharedOptions.Format("text", "json", "csv");
        var timespan = new Option<string?>("--timespan") { Description = "Limits TimeGenerated, as ISO 8601, for example P1D." };
        var command = new Command("query", "Asks the stack's workspace a question in KQL.") { stack, kql, format, timespan };
        var azure = AzureOptions.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var local = azure.Read(parsed);
            var text = KqlText.Of(context, parsed.GetRequiredValue(kql));
            var loaded = LoadedStack.Read(context, parsed.GetRequiredValue(stack));
            return (int)await Question.AskAsync(context, loaded, local, async opened =>
            {
                var customerId = await StackWorkspace.CustomerIdAsync(opened, loaded, cancellationToken);
                var query = new LogsQuery(customerId, text) { Timespan = parsed.GetValue(timespan), IncludeRender = true };
                var answer = await opened.Clients.Logs.QueryAsync(query, cancellationToken);
                await ProviderSpelling.HintAsync(context, opened.Clients.Logs, query, cancellationToken);
                return QueryAnswer.Print(context, text, answer, parsed.GetRequiredValue(format));
            }, cancellationToken);
        });
        return command;
    }
}
