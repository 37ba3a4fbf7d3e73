using System.Globalization;

namespace XdrInfra.Verify.Reports.Html.Charts;

/// <summary>Numbers and frames of our drawings.</summary>
internal static class Svg
{
    public static string At(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset day) => day.UtcDateTime.ToString("MMM d", CultureInfo.InvariantCulture);

    /// <summary>"950", "12.3k", "4.5M": short enough for an axis.</summary>
    public static string Short(double value) => value switch
    {
        >= 10_000_000 => $"{(value / 1_000_000).ToString("0", CultureInfo.InvariantCulture)}M",
        >= 1_000_000 => $"{(value / 1_000_000).ToString("0.#", CultureInfo.InvariantCulture)}M",
        >= 10_000 => $"{(value / 1000).ToString("0", CultureInfo.InvariantCulture)}k",
        >= 1000 => $"{(value / 1000).ToString("0.#", CultureInfo.InvariantCulture)}k",
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>Opens a drawing that screen readers announce by its title and description.</summary>
    public static HtmlWriter Open(HtmlWriter html, string id, double width, double height, string title, string description) => html
        .Open("svg", ("viewBox", $"0 0 {At(width)} {At(height)}"), ("role", "img"), ("aria-labelledby", $"{id}-t {id}-d"))
        .Element("title", title, ("id", $"{id}-t"))
        .Element("desc", description, ("id", $"{id}-d"));

    public static void Text(HtmlWriter html, double x, double y, string text, string anchor = "start", string? style = null) =>
        html.Element("text", text, ("x", At(x)), ("y", At(y)), ("text-anchor", anchor), ("class", style));

    public static void Line(HtmlWriter html, double x1, double y1, double x2, double y2, string style) =>
        html.Open("line", ("class", style), ("x1", At(x1)), ("y1", At(y1)), ("x2", At(x2)), ("y2", At(y2))).Close();

    /// <summary>A round number at or above the largest value.</summary>
    public static double Ceiling(double largest)
    {
        if (largest <= 4)
        {
            return 4;
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(largest)));
        return new[] { 1, 2, 2.5, 5, 10 }.Select(step => step * unit).First(top => top >= largest);
    }
}
