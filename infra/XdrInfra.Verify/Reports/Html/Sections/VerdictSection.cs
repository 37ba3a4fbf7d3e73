using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>The verdict, before anything else; then the run in a few figures.</summary>
internal static class VerdictSection
{
    private static readonly (Outcome Outcome, string Style, string Word)[] Shown =
    [
        (Outcome.Fail, "fail", "failed"), (Outcome.Error, "error", "without answer"), (Outcome.Waiting, "waiting", "waiting"),
        (Outcome.Quiet, "quiet", "quiet"), (Outcome.Pass, "pass", "passed"), (Outcome.NotApplicable, "", "not applicable"),
    ];

    public static void Write(HtmlWriter html, VerificationReport report)
    {
        html.Open("section", ("class", $"card verdict {Words.Tone(report)}"), ("aria-labelledby", "verdict"));
        html.Element("p", $"Microsoft Defender XDR in Microsoft Sentinel · stack {report.Stack}", ("class", "over"));
        html.Element("h1", Words.Verdict(report), ("id", "verdict"), ("class", "say"));
        html.Element("p", $"Workspace {report.Workspace}, looked at {Words.Time(report.FinishedAt)} over the last {Durations.Say(report.Since)}.", ("class", "soft"));
        Counts(html, report);
        KeyFigures.Write(html, report);
        Portals(html, report);
        html.Close();
    }

    private static void Portals(HtmlWriter html, VerificationReport report)
    {
        if (PortalLinks.Workspace(report) is { } azure && PortalLinks.Defender(report) is { } defender)
        {
            html.Open("p", ("class", "portals")).Link("Workspace in the Azure portal", azure).Text(" · ").Link("Incidents in the Defender portal", defender).Close();
        }
        else if (report.Cloud == CloudName.Emulated)
        {
            html.Element("p", "This workspace is in the embedded Azure; nothing here comes from a real tenant.", ("class", "soft small"));
        }
    }

    private static void Counts(HtmlWriter html, VerificationReport report)
    {
        html.Open("ul", ("class", "counts"), ("aria-label", "Checks by outcome"));
        foreach (var (outcome, style, word) in Shown.Where(shown => report.Count(shown.Outcome) > 0))
        {
            html.Open("li").Element("span", $"{report.Count(outcome)} {word}", ("class", $"badge {style}")).Close();
        }

        if (report.SwitchedOff.Count > 0)
        {
            html.Open("li").Element("span", $"{report.SwitchedOff.Count} switched off", ("class", "badge")).Close();
        }

        html.Close();
    }
}
