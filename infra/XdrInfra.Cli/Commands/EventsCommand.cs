using System.CommandLine;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Verify.Events;

namespace XdrInfra.Cli.Commands;

/// <summary>Prints the steps that a person must do in the portal, and each event table with its tick.</summary>
internal static class EventsCommand
{
    public static Command Create(CliContext context)
    {
        var stack = SharedOptions.Stack();
        var command = new Command("events", "Prints the portal steps for the event tables of a stack.") { stack };
        command.SetAction(parsed =>
        {
            var loaded = LoadedStack.Read(context, parsed.GetRequiredValue(stack));
            Print(context.Out, EventsInstructions.Of(loaded.Settings, ProductCatalog.Tables));
            return (int)ExitCode.Success;
        });
        return command;
    }

    private static void Print(TextWriter output, EventsInstructions instructions)
    {
        foreach (var step in instructions.Steps)
        {
            output.WriteLine($"{step.Title}\n  {step.Why}");
            foreach (var (click, number) in step.Clicks.Select((click, index) => (click, index + 1)))
            {
                output.WriteLine($"  {number}. {click}");
            }

            output.WriteLine();
        }

        foreach (var table in instructions.Tables)
        {
            output.WriteLine($"[{(table.Ticked ? "x" : " ")}] {table.Table}  ({table.Product})");
        }
    }
}
