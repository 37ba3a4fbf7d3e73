namespace XdrInfra.Verify.Reports.Html;

/// <summary>A table that scrolls sideways by itself when the window is narrow, reachable by keyboard and announced by its name.</summary>
internal static class DataTable
{
    /// <summary>Marks a column of figures, aligned by their digits.</summary>
    public const string Figures = "num";

    /// <summary>Opens the table up to its first row; <see cref="Close"/> ends it.</summary>
    public static void Open(HtmlWriter html, string name, string style, params ReadOnlySpan<(string Text, string? Style)> columns)
    {
        html.Open("div", ("class", style), ("tabindex", "0"), ("role", "region"), ("aria-label", name));
        html.Open("table", ("aria-label", name)).Open("thead").Open("tr");
        foreach (var (text, column) in columns)
        {
            html.Element("th", text, ("scope", "col"), ("class", column));
        }

        html.Close().Close().Open("tbody");
    }

    public static void Close(HtmlWriter html) => html.Close().Close().Close();
}
