using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>Checks that the stack has switched off, each with its reason and its end.</summary>
internal static class SwitchedOffSection
{
    public static bool IsShown(VerificationReport report) => report.SwitchedOff.Count > 0;

    public static void Write(HtmlWriter html, VerificationReport report)
    {
        html.Open("ul", ("class", "card"));
        foreach (var off in report.SwitchedOff)
        {
            html.Element("li", $"{off.Id} {off.Title}: {off.Reason} (until {off.Expires:yyyy-MM-dd})");
        }

        html.Close();
    }
}
