using System.CommandLine;
using XdrInfra.Cli.Connecting;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Verify.Events;

namespace XdrInfra.Cli.Commands;

/// <summary>Prints the steps that a person must do in the portal, and each event table with its tick; on request does what a program can.</summary>
internal static class EventsCommand
{
    public static Command Create(CliContext context)
    {
        var stack = SharedOptions.Stack();
        var connect = new Option<bool>("--connect") { Description = "Experimental: connect the tables as the signed-in person, in a setting of their own." };
        var yes = SharedOptions.Yes();
        var command = new Command("events", "Prints the portal steps for the event tables of a stack.") { stack, connect, yes };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var loaded = LoadedStack.Read(context, parsed.GetRequiredValue(stack));
            if (parsed.GetValue(connect))
            {
                return (int)await new EventsConnection(context, new Narrator(context, Consoles.Out(context)), loaded).RunAsync(parsed.GetValue(yes), cancellationToken);
            }

            EventsText.Write(context.Out, EventsInstructions.Of(loaded.Settings, ProductCatalog.Tables));
            return (int)ExitCode.Success;
        });
        return command;
    }
}
