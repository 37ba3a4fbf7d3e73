using XdrInfra.Cli.Connecting;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Reading;
using XdrInfra.Verify.Running;

namespace XdrInfra.Cli.Verifying;

/// <summary>Runs the checks of a stack against its Azure, and says and writes what they found.</summary>
internal static class Verification
{
    public static async Task<ExitCode> RunAsync(
        CliContext context, LoadedStack stack, IStackAzure azure, VerifyOptions options, Narrator narrator, CancellationToken cancellationToken)
    {
        var request = Request(context, stack, options);
        var customerId = await StackWorkspace.CustomerIdAsync(azure, stack, cancellationToken);
        var runner = new CheckRunner(AzureQuestions.Of(azure.Clients, customerId), await azure.ClockAsync(customerId, cancellationToken));
        var report = await runner.RunAsync(request, new CheckNarration(narrator), cancellationToken);
        VerdictText.Write(narrator, report);
        ReportFiles.Write(context, narrator, report, options.ReportFolder);
        return report.ExitCode;
    }

    private static VerifyRequest Request(CliContext context, LoadedStack stack, VerifyOptions options) => new()
    {
        Pack = Pack(context, stack),
        Settings = stack.Settings,
        Catalog = ProductCatalog.Tables,
        Since = options.Since,
        Wait = options.Wait,
        WaitsForTimeOnly = options.WaitsForTimeOnly,
        Only = options.Only,
        Baseline = options.Baseline,
        DeployedAt = options.DeployedAt,
    };

    /// <summary>The product's checks and those in the stack's own folder.</summary>
    private static CheckPack Pack(CliContext context, LoadedStack stack)
    {
        var folder = Path.Combine(stack.Project.Root, stack.Settings.Verify.Folder.Or("checks"));
        var pack = CheckReader.Read(ProductCatalog.Tables, CheckFolder.Of(folder, context.Files));
        return pack.IsValid ? pack : throw new UserFailure(ExitCode.Invalid, pack.Findings);
    }
}
