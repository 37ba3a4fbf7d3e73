using System.CommandLine;
using XdrInfra.Azure.Identity;
using XdrInfra.Cli.Connecting;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Preflight;

namespace XdrInfra.Cli.Commands;

/// <summary>Reads every prerequisite of a stack and what is there already; writes nothing.</summary>
internal static class PreflightCommand
{
    public static Command Create(CliContext context)
    {
        var stack = SharedOptions.Stack();
        var command = new Command("preflight", "Reads every prerequisite of a stack; writes nothing.") { stack };
        var azure = AzureOptions.AddTo(command, withScenario: true);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var local = azure.Read(parsed);
            var loaded = LoadedStack.Read(context, parsed.GetRequiredValue(stack));
            return (int)await Question.AskAsync(
                context, loaded, local, opened => RunAsync(context, loaded, opened, cancellationToken), cancellationToken);
        });
        return command;
    }

    private static async Task<ExitCode> RunAsync(CliContext context, LoadedStack stack, IStackAzure azure, CancellationToken cancellationToken)
    {
        var token = await azure.Credential.GetTokenAsync(TokenRequests.For(azure.Clients.Endpoints.Arm), cancellationToken);
        var runner = new PreflightRunner(new AzureArmQuestions(azure.Clients.Arm), new AzureRequirements(azure.Clients.Arm), SignedIn.Read(token.Token));
        var report = await runner.RunAsync(stack.Settings, ProductCatalog.Tables, cancellationToken);
        PreflightText.Write(Consoles.Out(context), report);
        return report.ExitCode;
    }
}
