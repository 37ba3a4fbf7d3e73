using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Local;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Reading;
using XdrInfra.Verify.Running;

namespace XdrInfra.Cli.Verifying;

/// <summary>Runs the checks of a stack against its embedded Azure.</summary>
internal static class Verification
{
    public static async Task<VerificationReport> RunAsync(
        CliContext context, LoadedStack stack, LocalAzure azure, VerifyOptions options, Narrator narrator, CancellationToken cancellationToken)
    {
        var customerId = await LocalWorkspace.CustomerIdAsync(azure, stack, cancellationToken);
        var runner = new CheckRunner(AzureQuestions.Of(azure.Clients, customerId), azure.Host.Clock);
        var request = new VerifyRequest
        {
            Pack = Pack(context, stack),
            Settings = stack.Settings,
            Catalog = ProductCatalog.Tables,
            Since = options.Since,
            Wait = options.Wait,
            Only = options.Only,
        };
        return await runner.RunAsync(request, new CheckNarration(narrator), cancellationToken);
    }

    /// <summary>The product's checks and those in the stack's own folder.</summary>
    private static CheckPack Pack(CliContext context, LoadedStack stack)
    {
        var folder = Path.Combine(stack.Project.Root, stack.Settings.Verify.Folder.Or("checks"));
        var pack = CheckReader.Read(ProductCatalog.Tables, CheckFolder.Of(folder, context.Files));
        return pack.IsValid ? pack : throw new UserFailure(ExitCode.Invalid, pack.Findings);
    }
}
