namespace XdrInfra.Verify.Reports.Html.Charts;

/// <summary>A point of a line; each series has a shape of its own, so that lines are told apart without colour.</summary>
internal static class Marker
{
    private const double Size = 4;

    public static void Write(HtmlWriter html, int series, double x, double y)
    {
        var fill = $"f{series}";
        switch (series)
        {
            case 1:
                html.Open("circle", ("class", fill), ("cx", Svg.At(x)), ("cy", Svg.At(y)), ("r", Svg.At(Size))).Close();
                break;
            case 2:
                html.Open("rect", ("class", fill), ("x", Svg.At(x - Size)), ("y", Svg.At(y - Size)), ("width", Svg.At(2 * Size)), ("height", Svg.At(2 * Size))).Close();
                break;
            case 3:
                html.Open("polygon", ("class", fill), ("points", $"{Svg.At(x)},{Svg.At(y - Size - 1)} {Svg.At(x + Size + 1)},{Svg.At(y + Size)} {Svg.At(x - Size - 1)},{Svg.At(y + Size)}")).Close();
                break;
            default:
                html.Open("polygon", ("class", fill), ("points", $"{Svg.At(x)},{Svg.At(y - Size - 1)} {Svg.At(x + Size + 1)},{Svg.At(y)} {Svg.At(x)},{Svg.At(y + Size + 1)} {Svg.At(x - Size - 1)},{Svg.At(y)}")).Close();
                break;
        }
    }
}
