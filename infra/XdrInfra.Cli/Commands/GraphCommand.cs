using System.CommandLine;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;

namespace XdrInfra.Cli.Commands;

/// <summary>Prints what a stack file asks for, resource by resource.</summary>
internal static class GraphCommand
{
    public static Command Create(CliContext context)
    {
        var stack = SharedOptions.Stack();
        var format = SharedOptions.Format("text", "json", "mermaid");
        var command = new Command("graph", "Prints the resources that a stack file asks for.") { stack, format };
        command.SetAction(parsed =>
        {
            var loaded = LoadedStack.Read(context, parsed.GetRequiredValue(stack));
            GraphWriters.Write(Enum.Parse<GraphFormat>(parsed.GetRequiredValue(format), ignoreCase: true), loaded.Graph, context.Out);
            return (int)ExitCode.Success;
        });
        return command;
    }
}
