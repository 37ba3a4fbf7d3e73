using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Reports.Html.Charts;

/// <summary>A line over days in a rectangle with a scale of its own.</summary>
internal sealed record DayPanel(double Left, double Top, double Width, double Height)
{
    /// <summary>Draws a line; its number is its colour, dash and marker.</summary>
    public void Draw(HtmlWriter html, int number, DailySeries series)
    {
        var top = Svg.Ceiling(series.Days.Select(day => (double)day.Count).DefaultIfEmpty(0).Max());
        Svg.Line(html, Left, Top + Height, Left + Width, Top + Height, "axis");
        Svg.Line(html, Left, Top, Left + Width, Top, "axis");
        Svg.Text(html, Left - 8, Top + 4, Svg.Short(top), "end");
        Svg.Text(html, Left - 8, Top + Height + 4, "0", "end");
        Line(html, number, series, top);
    }

    /// <summary>Days under the panel, every second one so that they never touch.</summary>
    public void Days(HtmlWriter html, IReadOnlyList<DayCount> days)
    {
        for (var index = days.Count - 1; index >= 0; index -= 2)
        {
            Svg.Text(html, X(index, days.Count), Top + Height + 18, Svg.Day(days[index].Day), "middle");
        }
    }

    private void Line(HtmlWriter html, int number, DailySeries series, double top)
    {
        var points = series.Days.Select((day, index) => (X: X(index, series.Days.Count), Y: Top + Height - (day.Count / top * Height))).ToList();
        var path = string.Join(' ', points.Select(point => $"{Svg.At(point.X)},{Svg.At(point.Y)}"));
        if (points.Count > 0)
        {
            html.Open("polygon", ("class", $"area f{number}"), ("points", $"{Svg.At(points[0].X)},{Svg.At(Top + Height)} {path} {Svg.At(points[^1].X)},{Svg.At(Top + Height)}")).Close();
        }

        html.Open("polyline", ("class", $"line c{number} d{number}"), ("points", path)).Close();
        foreach (var (x, y) in points)
        {
            Marker.Write(html, number, x, y);
        }
    }

    private double X(int index, int count) => Left + (count <= 1 ? Width / 2 : Width * index / (count - 1));
}
