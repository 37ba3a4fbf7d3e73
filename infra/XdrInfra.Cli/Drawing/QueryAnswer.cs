using System.Text.Json.Nodes;
using XdrInfra.Azure.Errors;
using XdrInfra.Azure.Logs;
using XdrInfra.Cli.Connecting;
using XdrInfra.Cli.Drawing.Charts;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Hunting;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Drawing;

/// <summary>Prints what came back from a query, or why nothing did.</summary>
internal static class QueryAnswer
{
    public static ExitCode Print(CliContext context, string text, LogsAnswer answer, string format)
    {
        switch (answer)
        {
            case LogsAnswer.Rows rows:
                Rows(context, rows.Primary, rows.Render, format);
                return ExitCode.Success;
            case LogsAnswer.Partial partial:
                Rows(context, partial.Tables.Count > 0 ? partial.Tables[0] : LogsTable.Empty, null, format);
                return Failed(context, text, partial.Failure);
            case LogsAnswer.Throttled throttled:
                return Failed(context, text, throttled.Failure);
            case LogsAnswer.Refused refused:
                return Failed(context, text, refused.Failure);
            case LogsAnswer.NoData:
                context.Error.WriteLine("The workspace answers that it has no data at all.");
                return ExitCode.Success;
            default:
                context.Error.WriteLine("The workspace sent an empty answer: it did not read the request.");
                return ExitCode.CheckFailed;
        }
    }

    private static void Rows(CliContext context, LogsTable table, JsonNode? render, string format)
    {
        switch (format)
        {
            case "json":
                TableJson.Write(context.Out, table);
                break;
            case "csv":
                TableCsv.Write(context.Out, table);
                break;
            default:
                TableText.Write(context, table);
                Chart(context, table, render);
                break;
        }
    }

    private static void Chart(CliContext context, LogsTable table, JsonNode? render)
    {
        var lines = ChartText.Lines(table, render, Consoles.Out(context).Profile.Width);
        if (lines.Count > 0)
        {
            context.Out.WriteLine();
        }

        foreach (var line in lines)
        {
            context.Out.WriteLine(line);
        }
    }

    // Log Analytics answers 400 for a text it cannot read; that is the user's query, not a refusal.
    private static ExitCode Failed(CliContext context, string text, AzureFailure failure)
    {
        FindingText.Write(context.Error, RefusedQuery.Findings(failure, text));
        return failure.Error.Status == 400 ? ExitCode.Invalid : Question.Exit(failure.ExitCode);
    }
}
