using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Verify.Reports;
using XdrInfra.Verify.Running;

namespace XdrInfra.Cli.Verifying;

/// <summary>Writes the reports of a verification where the user asked for them.</summary>
internal static class ReportFiles
{
    public static void Write(CliContext context, Narrator narrator, VerificationReport report, string? folder)
    {
        if (folder is not null)
        {
            narrator.Done("Reports", string.Join(", ", ReportSet.Write(report, folder, context.Files)));
        }
    }
}
