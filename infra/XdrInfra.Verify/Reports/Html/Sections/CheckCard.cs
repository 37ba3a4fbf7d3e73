using System.Globalization;
using XdrInfra.Verify.Judging;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>One check in full: evidence, next step, why, rows, query.</summary>
internal static class CheckCard
{
    public static void Write(HtmlWriter html, CheckResult result)
    {
        Open(html, result, $"c-{result.Check.Id}");
        html.Element("h3", $"{result.Check.Id} {result.Check.Title}", ("id", $"c-{result.Check.Id}")).Close();
        html.Element("p", result.Verdict.Evidence, ("class", "evidence"));
        Next(html, result);
        Body(html, result);
        html.Close();
    }

    /// <summary>Checks that one and the same step will settle: the step once, then what each of them saw.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<CheckResult> results)
    {
        var heading = $"one-step-{results[0].Check.Id}";
        Open(html, results[0], heading);
        html.Element("h3", $"One step for {Words.Checks(results.Count)}", ("id", heading)).Close();
        Next(html, results[0]);
        foreach (var result in results)
        {
            html.Element("h4", $"{result.Check.Id} {result.Check.Title}", ("id", $"c-{result.Check.Id}"));
            html.Element("p", result.Verdict.Evidence);
            html.Open("details").Element("summary", "Why it matters, and what was asked");
            Body(html, result);
            html.Close();
        }

        html.Close();
    }

    private static void Open(HtmlWriter html, CheckResult result, string heading)
    {
        var style = Style(result);
        html.Open("article", ("class", $"card check {style}"), ("aria-labelledby", heading));
        html.Open("div", ("class", "head")).Element("span", Words.Say(result), ("class", $"badge {style}"));
    }

    private static void Next(HtmlWriter html, CheckResult result)
    {
        if (result.NextStep is { } step)
        {
            html.Open("p", ("class", "next")).Element("strong", "Next").Text($" {step}").Close();
        }
    }

    private static void Body(HtmlWriter html, CheckResult result)
    {
        html.Open("dl").Element("dt", "Why").Element("dd", result.Check.Why);
        html.Element("dt", "Page").Element("dd", result.Check.Page).Close();
        Rows(html, result.Verdict.Details, result.Check.Id);
        html.Open("details").Element("summary", "What was asked").Element("pre", result.Query);
        html.Element("p", $"Answered and judged in {result.Took.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s.", ("class", "soft small")).Close();
    }

    public static string Style(CheckResult result) => OutcomeWord.Of(result.Verdict).Split('-')[0];

    private static void Rows(HtmlWriter html, DetailTable details, string id)
    {
        if (details.Rows.Count == 0)
        {
            return;
        }

        html.Open("details", ("open", details.Rows.Count <= 12 ? "" : null)).Element("summary", details.Rows.Count == 1 ? "The row that it is about" : $"The {details.Rows.Count} rows that it is about");
        DataTable.Open(html, $"Rows of {id}", "scroll", [.. details.Columns.Select(column => (column.Split('.')[^1], (string?)null))]);
        foreach (var row in details.Rows)
        {
            html.Open("tr");
            foreach (var cell in row)
            {
                Cell(html, cell);
            }

            html.Close();
        }

        DataTable.Close(html);
        html.Close();
    }

    private static void Cell(HtmlWriter html, string cell)
    {
        html.Open("td", ("class", cell.Length > 24 ? "wide" : null));
        if (InertText.Link(cell) is not null)
        {
            html.Link(InertText.Label(cell), cell);
        }
        else
        {
            html.Text(cell);
        }

        html.Close();
    }
}
