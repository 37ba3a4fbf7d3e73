using System.CommandLine;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Cost;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;

namespace XdrInfra.Cli.Commands;

/// <summary>Estimates what a stack will cost before the first byte arrives.</summary>
internal static class CostCommand
{
    public static Command Create(CliContext context)
    {
        var stack = SharedOptions.Stack();
        var format = SharedOptions.Format("text", "json", "markdown");
        var prices = new Option<string?>("--prices") { Description = "File with your own prices; the shipped list is an example." };
        var command = new Command("cost", "Estimates what a stack will cost, table by table.") { stack, format, prices };
        command.SetAction(parsed =>
        {
            var loaded = LoadedStack.Read(context, parsed.GetRequiredValue(stack));
            var list = parsed.GetValue(prices) is { } file ? PriceListReader.Read(file, context.Files) : PriceListReader.Shipped();
            var estimate = CostEstimator.Estimate(loaded.Settings, ProductCatalog.Tables, list);
            CostWriters.Write(Enum.Parse<CostFormat>(parsed.GetRequiredValue(format), ignoreCase: true), estimate, context.Out);
            return (int)ExitCode.Success;
        });
        return command;
    }
}
