using XdrInfra.Reports.Tests.Browsing;
using XdrInfra.Verify.Tests.Fakes;

namespace XdrInfra.Reports.Tests;

/// <summary>Titles that attack the reader: shown, and nothing else.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HostileTextTests(ReportBrowser browser)
{
    [Fact]
    public async Task Titles_run_nothing_and_load_nothing()
    {
        var page = await browser.LookAsync(SamplePages.Failing);

        page.Noise.ShouldBeEmpty();
        (await page.AskAsync("() => [...document.querySelectorAll('script, img, iframe, object, embed, form, base, foreignObject, animate, a[href^=\"javascript:\"]')].map(one => one.outerHTML)")).ShouldBeEmpty();
        (await page.AskAsync("() => [...document.querySelectorAll('*')].flatMap(one => [...one.attributes]).filter(one => one.name.startsWith('on')).map(one => one.name)")).ShouldBeEmpty();
        page.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Titles_are_read_as_they_were_written()
    {
        var page = await browser.LookAsync(SamplePages.Failing);

        var said = await page.AskAsync("() => [...document.querySelectorAll('td')].map(one => one.textContent)");
        foreach (var title in Samples.HostileTitles)
        {
            said.ShouldContain(title.Replace("\u202E", "", StringComparison.Ordinal).Replace("\u2066", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Even_markup_that_got_in_could_not_run()
    {
        var report = await SamplePages.ReadAsync(SamplePages.Failing);
        var broken = report.Replace("<main>", "<main><script>document.title = 'taken'</script><img src=\"https://example.com/x.png\" onerror=\"document.title = 'taken'\">", StringComparison.Ordinal);
        await using var page = await browser.OpenAsync(broken);

        (await page.Page.TitleAsync()).ShouldNotBe("taken");
        page.Noise.ShouldContain(said => said.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
