using System.Security.Cryptography;
using System.Text;
using XdrInfra.Verify.Reports.Html.Sections;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html;

/// <summary>One self-contained page: no script, no network, the verdict first.</summary>
public sealed class HtmlReport : IReportWriter
{
    /// <summary>What somebody must do comes first, then the proof, then everything.</summary>
    private static readonly IReadOnlyList<ReportSection> Sections =
    [
        new("todo", "What to do next", ActionSection.IsShown, ActionSection.Write),
        new("received", "Data received", ConnectorSection.IsShown, ConnectorSection.Write),
        new("ledger", "How far each data type has come", LedgerSection.IsShown, LedgerSection.Write),
        new("times", "Incidents and tables over time", TimechartSection.IsShown, TimechartSection.Write),
        new("late", "How long incidents took to appear", LatencySection.IsShown, LatencySection.Write),
        new("sync", "The same incident on both sides", SyncSection.IsShown, SyncSection.Write),
        new("cost", "What is charged", CostSection.IsShown, CostSection.Write),
        new("checks", "All checks", _ => true, ChecksSection.Write),
        new("off", "Switched off by the stack", SwitchedOffSection.IsShown, SwitchedOffSection.Write),
    ];

    private static readonly Lazy<string> LazySheet = new(ReadSheet);

    public string FileName => "report.html";

    public string Write(VerificationReport report)
    {
        var html = new HtmlWriter();
        html.Open("html", ("lang", "en"));
        Head(html, report);
        html.Open("body").Element("a", "Skip to the checks", ("class", "skip"), ("href", "#checks")).Open("main");
        var sections = Sections.Where(section => section.IsShown(report)).ToList();
        VerdictSection.Write(html, report);
        Contents.Write(html, [.. sections.Select(section => (section.Id, section.Title))]);
        foreach (var section in sections)
        {
            section.Write(html, report);
        }

        Footer.Write(html, report);
        return html.Finish();
    }

    private static void Head(HtmlWriter html, VerificationReport report) => html.Open("head")
        .Void("meta", ("charset", "utf-8"))
        .Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
        .Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; style-src '{Hash(LazySheet.Value)}'; img-src data:; form-action 'none'; base-uri 'none'"))
        .Void("meta", ("name", "referrer"), ("content", "no-referrer"))
        .Void("link", ("rel", "icon"), ("href", "data:,"))
        .Element("title", $"{Words.Verdict(report)} Stack {report.Stack}")
        .Style(LazySheet.Value)
        .Close();

    /// <summary>The policy allows this one style sheet and nothing that text from outside could bring along.</summary>
    private static string Hash(string sheet) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(sheet)))}";

    private static string ReadSheet()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("XdrInfra.Verify.report.css")
            ?? throw new InvalidOperationException("The style sheet of the report is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
