using System.Text.RegularExpressions;
using System.Xml.Linq;
using XdrInfra.Verify.Reports.Html;
using XdrInfra.Verify.Tests.Fakes;

namespace XdrInfra.Verify.Tests.Reports;

public sealed class HtmlReportTests
{
    private static readonly Task<string> Page = WriteAsync();

    [Fact]
    public async Task Says_the_verdict_before_anything_else()
    {
        var page = await Page;

        page.ShouldContain("<h1 id=\"verdict\" class=\"say\">3 checks failed, 1 could not be answered, 3 still wait.</h1>");
        page.IndexOf("class=\"say\"", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("<svg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draws_the_connector_pages_graph_first()
    {
        var first = XDocument.Parse(WellFormed(await Page)).Descendants("svg").First();

        first.Element("title")!.Value.ShouldBe("Incidents, alerts and selected events, a day each");
        first.Descendants("polyline").Select(line => (string)line.Attribute("class")!).ShouldBe(["line c1 d1", "line c2 d2", "line c3 d3"]);
    }

    [Fact]
    public async Task Is_well_formed() => Should.NotThrow(() => XDocument.Parse(WellFormed(Page.Result))).ShouldNotBeNull();

    [Fact]
    public async Task Text_from_outside_never_becomes_an_element_or_a_link()
    {
        var elements = XDocument.Parse(WellFormed(await Page)).Descendants().ToList();

        elements.Select(element => element.Name.LocalName).ShouldNotContain(name => name == "script" || name == "img" || name == "iframe");
        elements.Attributes().ShouldAllBe(attribute => !attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        elements.Attributes("href").ShouldAllBe(link => Regex.IsMatch(link.Value, "^(https://|#|data:,$)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Text_from_outside_cannot_turn_the_reading_order() => (await Page).ShouldNotContain("\u202E");

    [Fact]
    public async Task Hostile_titles_are_shown_as_they_are() =>
        XDocument.Parse(WellFormed(await Page)).Descendants("td").Select(cell => cell.Value).ShouldContain(Samples.Hostile.Replace("\u202E", "", StringComparison.Ordinal));

    [Fact]
    public async Task Asks_no_network()
    {
        var page = await Page;

        page.ShouldContain("default-src &#39;none&#39;");
        var elements = XDocument.Parse(WellFormed(page)).Descendants().ToList();
        elements.Attributes("src").ShouldBeEmpty();
        elements.Single(element => element.Name.LocalName == "style").Value.ShouldNotContain("url(");
    }

    [Fact]
    public async Task Every_drawing_has_a_name_and_a_description()
    {
        var drawings = XDocument.Parse(WellFormed(await Page)).Descendants("svg").Where(svg => svg.Attribute("aria-hidden") is null).ToList();

        drawings.Count.ShouldBeGreaterThan(3);
        drawings.ShouldAllBe(svg => (string)svg.Attribute("role")! == "img" && svg.Element("title")!.Value.Length > 0 && svg.Element("desc")!.Value.Length > 0);
    }

    [Fact]
    public async Task Every_id_is_used_once_and_every_reference_leads_somewhere()
    {
        var elements = XDocument.Parse(WellFormed(await Page)).Descendants().ToList();
        var ids = elements.Attributes("id").Select(id => id.Value).ToList();

        ids.ShouldBeUnique();
        elements.Attributes("aria-labelledby").SelectMany(names => names.Value.Split(' ')).ShouldBeSubsetOf(ids);
        elements.Attributes("href").Where(link => link.Value.StartsWith('#')).Select(link => link.Value[1..]).ShouldBeSubsetOf(ids);
    }

    [Fact]
    public async Task Shows_evidence_next_step_and_query_of_a_failing_check()
    {
        var card = XDocument.Parse(WellFormed(await Page)).Descendants("article").Single(article => article.Value.Contains("XDR5014", StringComparison.Ordinal));

        card.Value.ShouldContain("1 table outside the stack cost 12,400 MB in 14 days: DeviceNetworkEvents.");
        card.Value.ShouldContain("Add the tables to \"events\" with an owner");
        card.Descendants("pre").Single().Value.ShouldContain("Usage\n| where TimeGenerated > ago(time(14.00:00:00))");
    }

    [Fact]
    public async Task Lists_what_is_switched_off() => (await Page).ShouldContain("XDR5034 Products by their names: names are watched elsewhere (until 2027-01-31)");

    [Fact]
    public async Task Stays_under_a_mebibyte() => (await Page).Length.ShouldBeLessThan(1 << 20);

    private static async Task<string> WriteAsync() => new HtmlReport().Write(await Samples.ReportAsync());

    /// <summary>Our page is XML but for its first line and its void elements.</summary>
    private static string WellFormed(string page) =>
        Regex.Replace(page.Replace("<!doctype html>\n", "", StringComparison.Ordinal), "<(?<tag>(meta|link)[^>]*)>", "<${tag}/>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
