using System.Text;
using XdrInfra.Model.Values;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Machine;

/// <summary>For a job summary or a pull request: the verdict, then what to do, then the rest folded away.</summary>
public sealed class MarkdownReport : IReportWriter
{
    public string FileName => "report.md";

    public string Write(VerificationReport report)
    {
        var text = new StringBuilder();
        text.Append($"## {Cell(Words.Verdict(report))}\n\n");
        text.Append($"Stack `{Code(report.Stack)}`, workspace `{Code(report.Workspace)}`, {Words.Time(report.FinishedAt)}, the last {Durations.Say(report.Since)}.\n\n");
        Table(text, [.. report.Results.Where(result => result.Outcome is Outcome.Fail or Outcome.Error or Outcome.Waiting)], withNext: true);
        text.Append($"<details><summary>All {Words.Checks(report.Results.Count)}</summary>\n\n");
        Table(text, report.Results, withNext: false);
        text.Append("</details>\n");
        foreach (var off in report.SwitchedOff)
        {
            text.Append($"\nSwitched off: {Cell(off.Id)} {Cell(off.Title)}: {Cell(off.Reason)} (until {off.Expires:yyyy-MM-dd}).\n");
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, IReadOnlyList<CheckResult> results, bool withNext)
    {
        if (results.Count == 0)
        {
            return;
        }

        text.Append(withNext ? "| Check | Outcome | Evidence | Next |\n| --- | --- | --- | --- |\n" : "| Check | Outcome | Evidence |\n| --- | --- | --- |\n");
        foreach (var result in results.OrderBy(result => Words.Rank(result.Outcome)).ThenBy(result => result.Check.Id, StringComparer.Ordinal))
        {
            text.Append($"| {Cell(result.Check.Id)} {Cell(result.Check.Title)} | {Words.Say(result)} | {Cell(result.Verdict.Evidence)} |");
            text.Append(withNext ? $" {Cell(result.NextStep ?? "")} |\n" : "\n");
        }

        text.Append('\n');
    }

    private static string Code(string text) => text.Replace("`", "'", StringComparison.Ordinal);

    /// <summary>Text from outside must neither end the cell nor become markup, a mention or a link.</summary>
    private static string Cell(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            safe.Append(character switch
            {
                '\n' or '\r' or '\t' => " ",
                '|' or '*' or '_' or '`' or '[' or ']' or '#' or '~' or '\\' => $"\\{character}",
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '@' => "&#64;",
                _ => character.ToString(),
            });
        }

        return safe.ToString().Replace("://", ":&#47;&#47;", StringComparison.Ordinal);
    }
}
