using System.CommandLine;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Local;
using XdrInfra.Emulator;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Commands;

/// <summary>Runs the embedded Azure by itself, for the tools that people already have.</summary>
internal static class EmulateCommand
{
    public static Command Create(CliContext context)
    {
        var stack = new Option<string?>("--stack") { Description = "Stack whose tenant and subscription it plays; its state is the one of --local." };
        var port = SharedOptions.Port();
        var scenario = SharedOptions.Scenario();
        var state = new Option<string?>("--state") { Description = "Folder of its state; .xdr/emulator, or the stack's, when left out." };
        var command = new Command("emulate", "Runs the embedded Azure until Ctrl-C.") { stack, port, scenario, state };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            context,
            EmulatorChoice.Of(context, parsed.GetValue(stack), parsed.GetValue(state)) with
            {
                Port = parsed.GetValue(port),
                ScenarioFile = parsed.GetValue(scenario),
                TimeProvider = context.Time,
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, EmulatorOptions options, CancellationToken cancellationToken)
    {
        await using var host = await EmulatorHost.StartAsync(options, cancellationToken);
        context.Out.WriteLine($"The embedded Azure listens on {host.Address}");
        context.Out.WriteLine($"Tenant {options.TenantId}, subscription {options.SubscriptionId}");
        context.Out.WriteLine($"Point tools at it with: source {host.EnvironmentFilePath}");
        context.Out.WriteLine("It keeps its state; Ctrl-C ends it.");
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, context.Time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how this command ends well.
        }

        return (int)ExitCode.Success;
    }
}
