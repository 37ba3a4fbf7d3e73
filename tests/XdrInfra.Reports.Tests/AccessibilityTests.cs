using Microsoft.Playwright;
using XdrInfra.Reports.Tests.Browsing;

namespace XdrInfra.Reports.Tests;

/// <summary>The page for those who use a keyboard, a screen reader, or see little contrast.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(ReportBrowser browser)
{
    public static TheoryData<string, ColorScheme, int> Views => RenderingTests.Views;

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Text_and_marks_of_charts_have_contrast(string name, ColorScheme scheme, int width) =>
        (await (await browser.LookAsync(name, scheme, width)).AskAsync(Scripts.Contrast)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task Everything_that_is_announced_has_a_name(string name) =>
        (await (await browser.LookAsync(name)).AskAsync(Scripts.Names)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task Headings_form_an_outline(string name) =>
        (await (await browser.LookAsync(name)).AskAsync(Scripts.Headings)).ShouldBeEmpty();

    [Fact]
    public async Task The_first_key_skips_to_the_checks()
    {
        await using var page = await browser.OpenAsync(await SamplePages.ReadAsync(SamplePages.Failing));
        await page.Page.Keyboard.PressAsync("Tab");

        (await page.AskAsync(Scripts.Focus)).Take(3).ShouldBe(["a", "Skip to the checks", "seen"]);
        await page.Page.Keyboard.PressAsync("Enter");
        (await page.AskAsync<bool>("() => location.hash === '#checks' && document.getElementById('checks').getBoundingClientRect().top < innerHeight")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_in_reading_order_and_shows_where_it_is()
    {
        await using var page = await browser.OpenAsync(await SamplePages.ReadAsync(SamplePages.Failing));
        var expected = await page.AskAsync("() => [...document.querySelectorAll('a[href], summary, [tabindex=\"0\"]')].filter(one => one.checkVisibility()).map((one, i) => { one.dataset.order = i; return String(i); })");

        var reached = new List<string>();
        foreach (var _ in expected)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            var focus = await page.AskAsync(Scripts.Focus);
            reached.Add(focus[2] == "seen" ? focus[3] : $"{focus[0]} {focus[1]} shows no focus");
        }

        reached.ShouldBe(expected);
    }

    [Fact]
    public async Task The_keyboard_opens_the_query_of_a_failing_check()
    {
        await using var page = await browser.OpenAsync(await SamplePages.ReadAsync(SamplePages.Failing));
        var summary = page.Page.Locator("article.fail summary:has-text(\"What was asked\")").First;
        await summary.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");

        (await page.Page.Locator("article.fail details pre").First.IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Each_chart_is_announced_with_its_figures()
    {
        var page = await browser.LookAsync(SamplePages.Failing);

        var said = await page.Page.Locator("main").AriaSnapshotAsync();
        said.ShouldContain("heading \"3 checks failed, 1 could not be answered, 3 still wait.\"");
        said.ShouldContain("img \"Incidents, alerts and selected events, a day each");
    }

    [Fact]
    public async Task Lines_of_a_chart_differ_in_more_than_colour()
    {
        var page = await browser.LookAsync(SamplePages.Failing);

        var dashes = await page.AskAsync("() => [...document.querySelector('svg').querySelectorAll('polyline')].map(one => getComputedStyle(one).strokeDasharray)");
        dashes.ShouldBeUnique();
    }
}
