using System.Security.Cryptography;
using System.Text;
using XdrInfra.Verify.Reports.Html.Sections;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html;

/// <summary>One self-contained page: no script, no network, the verdict first.</summary>
public sealed class HtmlReport : IReportWriter
{
    private static readonly Lazy<string> LazySheet = new(ReadSheet);

    public string FileName => "report.html";

    public string Write(VerificationReport report)
    {
        var html = new HtmlWriter();
        html.Open("html", ("lang", "en"));
        Head(html, report);
        html.Open("body").Element("a", "Skip to the checks", ("class", "skip"), ("href", "#checks")).Open("main");
        VerdictSection.Write(html, report);
        ConnectorSection.Write(html, report);
        ActionSection.Write(html, report);
        LedgerSection.Write(html, report);
        TimechartSection.Write(html, report);
        LatencySection.Write(html, report);
        SyncSection.Write(html, report);
        CostSection.Write(html, report);
        RestSection.Write(html, report);
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
