using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;
using XdrInfra.Policies.Running;

namespace XdrInfra.Cli.Checking;

/// <summary>The report writer of a command, with what it needs from the outside.</summary>
internal static class Reporting
{
    /// <summary>Names of the formats as people type them, the default first.</summary>
    public static string[] Formats { get; } = ["text", "json", "sarif", "junit", "github", "markdown"];

    public static IReportWriter Create(CliContext context, IFiles files, string format, RuleLinks links) => ReportWriters.Create(
        Enum.Parse<ReportFormat>(format, ignoreCase: true),
        context.Out,
        new ReportOptions { Version = ToolVersion.Current, HelpUrl = links.Index, Rules = RuleHelps.All(links), Lines = file => Lines(files, file) });

    private static string[]? Lines(IFiles files, string file)
    {
        try
        {
            return files.Exists(file)
                ? System.Text.Encoding.UTF8.GetString(files.Read(file)).ReplaceLineEndings("\n").Split('\n')
                : null;
        }
        catch (UserFailure)
        {
            // An excerpt is an extra: that the file cannot be read is a finding of its own already.
            return null;
        }
    }
}
