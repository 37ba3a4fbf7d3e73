using System.CommandLine;
using Azure.Core;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Local;
using XdrInfra.Model.Catalog;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Preflight;

namespace XdrInfra.Cli.Commands;

/// <summary>Reads every prerequisite of a stack and what is there already; writes nothing.</summary>
internal static class PreflightCommand
{
    public static Command Create(CliContext context)
    {
        var stack = SharedOptions.Stack();
        var local = SharedOptions.Local();
        var port = SharedOptions.Port();
        var scenario = SharedOptions.Scenario();
        var command = new Command("preflight", "Reads every prerequisite of a stack; writes nothing.") { stack, local, port, scenario };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            RequireLocal.ToAsk("preflight", parsed.GetValue(local));
            var loaded = LoadedStack.Read(context, parsed.GetRequiredValue(stack));
            await using var azure = await LocalAzure.StartAsync(context, loaded, new(parsed.GetValue(port), parsed.GetValue(scenario)), cancellationToken);
            var report = await RunAsync(loaded, azure, cancellationToken);
            PreflightText.Write(Consoles.Out(context), report);
            return (int)report.ExitCode;
        });
        return command;
    }

    private static async Task<PreflightReport> RunAsync(LoadedStack stack, LocalAzure azure, CancellationToken cancellationToken)
    {
        var token = await azure.Credential.GetTokenAsync(new TokenRequestContext([azure.Clients.Endpoints.Arm.Scope]), cancellationToken);
        var runner = new PreflightRunner(new AzureArmQuestions(azure.Clients.Arm), new AzureRequirements(azure.Clients.Arm), SignedIn.Read(token.Token));
        return await runner.RunAsync(stack.Settings, ProductCatalog.Tables, cancellationToken);
    }
}
