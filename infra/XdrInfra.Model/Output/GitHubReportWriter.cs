using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Output;

/// <summary>Workflow commands: GitHub shows each on its line of the pull request.</summary>
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
internal sealed class GitHubReportWriter(TextWriter output) : IReportWriter
{
    public void Begin()
    {
    }

    public void Write(StackReport stack)
    {
        foreach (var finding in stack.AllFindings)
        {
            var command = finding.Level == Level.Mandatory ? "error" : "warning";
            var message = finding.Fix is null ? finding.Message : $"{finding.Message} {finding.Fix}";
            output.Write($"::{command} {Place(finding.Location, stack)}title={Property(finding.Code)}::{Message(message)}\n");
        }
    }

    public void End()
    {
    }

    public void Dispose()
    {
    }

    private static string Place(Location location, StackReport stack) => location switch
    {
        Location.Text text => $"file={Property(text.File)},line={text.Line},col={text.Column},endColumn={text.Column + text.Length},",
        Location.Whole { File: { } file } => $"file={Property(file)},",
        _ => stack.File is { } file ? $"file={Property(file)}," : "",
    };

    private static string Message(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Message(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
