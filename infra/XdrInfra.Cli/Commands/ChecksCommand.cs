using System.CommandLine;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Catalog;
using XdrInfra.Verify.CheckTests;
using XdrInfra.Verify.Reading;

namespace XdrInfra.Cli.Commands;

/// <summary>Works on the checks themselves.</summary>
internal static class ChecksCommand
{
    public static Command Create(CliContext context)
    {
        var folder = new Argument<string?>("folder") { Description = "Folder with your own checks.", Arity = ArgumentArity.ZeroOrOne };
        var test = new Command("test", "Runs the tests that stand beside checks: rows in, outcome out.") { folder };
        test.SetAction(async (parsed, cancellationToken) =>
        {
            var own = parsed.GetValue(folder) is { } path ? CheckFolder.Of(path, context.Files) : null;
            var report = await CheckTestRunner.RunAsync(ProductCatalog.Tables, own, cancellationToken);
            Print(context, report);
            return (int)report.ExitCode;
        });
        return new Command("checks", "Works on the checks themselves; 'checks test' runs their tests.") { test };
    }

    private static void Print(CliContext context, CheckTestReport report)
    {
        FindingText.Write(context.Error, report.Findings);
        foreach (var failed in report.Results.Where(result => !result.Passed))
        {
            context.Out.WriteLine(Printable.Clean($"{failed.Case.Origin}: {failed.Case.CheckId} '{failed.Case.Name}': {failed.Problem}"));
        }

        context.Out.WriteLine($"{report.Results.Count(result => result.Passed)} of {report.Results.Count} cases as they should be.");
    }
}
