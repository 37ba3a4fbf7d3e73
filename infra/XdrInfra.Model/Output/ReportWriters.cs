namespace XdrInfra.Model.Output;

/// <summary>The writer of each format.</summary>
public static class ReportWriters
{
    public static IReportWriter Create(ReportFormat format, TextWriter output, ReportOptions options) => format switch
    {
        ReportFormat.Json => new JsonReportWriter(output, options),
        ReportFormat.Sarif => new SarifReportWriter(output, options),
        ReportFormat.JUnit => new JUnitReportWriter(output),
        ReportFormat.GitHub => new GitHubReportWriter(output),
        ReportFormat.Markdown => new MarkdownReportWriter(output, options),
        _ => new TextReportWriter(output, options),
    };
}
