namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>The way to each section that this report has.</summary>
internal static class Contents
{
    public static void Write(HtmlWriter html, IReadOnlyList<(string Id, string Title)> sections)
    {
        html.Open("nav", ("aria-label", "Sections")).Open("ul");
        foreach (var (id, title) in sections)
        {
            html.Open("li").Element("a", title, ("href", $"#{id}")).Close();
        }

        html.Close().Close();
    }
}
