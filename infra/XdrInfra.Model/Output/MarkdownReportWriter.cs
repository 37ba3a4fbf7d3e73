using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Output;

/// <summary>A summary for a pull request or a job page: a line per finding, grouped by stack.</summary>
internal sealed class MarkdownReportWriter(TextWriter output, ReportOptions options) : IReportWriter
{
    private readonly ReportTotals _totals = new();
    private readonly Dictionary<string, RuleHelp> _rules = options.Rules.ToDictionary(rule => rule.Code, StringComparer.Ordinal);

    public void Begin() => output.Write("## xdr check\n");

    public void Write(StackReport stack)
    {
        _totals.Add(stack);
        if (stack.AllFindings.Count == 0)
        {
            return;
        }

        output.Write($"\n### {MarkdownText.Escape(stack.Stack)}\n\n| level | code | place | finding |\n|---|---|---|---|\n");
        foreach (var finding in stack.AllFindings)
        {
            var message = finding.Fix is null ? finding.Message : $"{finding.Message} {finding.Fix}";
            output.Write($"| {finding.Level.ToString().ToLowerInvariant()} | {Code(finding)} | {Place(finding.Location)} | {MarkdownText.Escape(message)} |\n");
        }
    }

    public void End() => output.Write($"\n{_totals.Sentence()}\n");

    public void Dispose()
    {
    }

    private string Code(Finding finding) =>
        (finding.HelpUrl ?? _rules.GetValueOrDefault(finding.Code)?.HelpUrl) is { } url ? $"[{finding.Code}]({url})" : finding.Code;

    private static string Place(Location location) =>
        location.ToString() is { Length: > 0 } place ? MarkdownText.CodeCell(place) : "";
}
