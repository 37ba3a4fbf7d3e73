using System.Text;
using XdrInfra.Model.Files;
using XdrInfra.Verify.Reports.Html;
using XdrInfra.Verify.Reports.Machine;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports;

/// <summary>Every format, as <c>--report</c> writes them.</summary>
public static class ReportSet
{
    public static IReadOnlyList<IReportWriter> All { get; } = [new HtmlReport(), new JsonReport(), new JUnitReport(), new SarifReport(), new MarkdownReport()];

    /// <summary>Writes all of them into a folder and tells the paths.</summary>
    public static IReadOnlyList<string> Write(VerificationReport report, string folder, IFiles files)
    {
        var paths = new List<string>();
        foreach (var writer in All)
        {
            var path = $"{folder.TrimEnd('/', '\\')}/{writer.FileName}";
            files.Write(path, Encoding.UTF8.GetBytes(writer.Write(report)));
            paths.Add(path);
        }

        return paths;
    }
}
