using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Output;

/// <summary>Each finding with its line of the source, then one sentence that sums up.</summary>
internal sealed class TextReportWriter(TextWriter output, ReportOptions options) : IReportWriter
{
    private readonly ReportTotals _totals = new();

    public void Begin()
    {
    }

    public void Write(StackReport stack)
    {
        _totals.Add(stack);
        IReadOnlyList<string>? lines = null;
        var file = "";
        foreach (var finding in stack.AllFindings)
        {
            if (finding.Location is Location.Text text && text.File != file)
            {
                file = text.File;
                lines = options.Lines(file);
            }

            WriteFinding(finding, lines);
        }
    }

    public void End() => output.Write(_totals.Sentence() + "\n");

    public void Dispose()
    {
    }

    private void WriteFinding(Finding finding, IReadOnlyList<string>? lines)
    {
        output.Write($"{OneLine.Of(finding.ToString())}\n");
        var excerpt = finding.Location is Location.Text at ? SourceExcerpt.Of(at, lines) : null;
        if (excerpt is { } shown)
        {
            output.Write($"{shown.Source}\n{shown.Mark}{(finding.Fix is null ? "" : " " + finding.Fix)}\n");
        }
        else if (finding.Fix is not null)
        {
            output.Write($"  {finding.Fix}\n");
        }
    }
}
