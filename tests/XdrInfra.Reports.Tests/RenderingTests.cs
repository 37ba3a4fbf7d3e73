using System.Text;
using Microsoft.Playwright;
using XdrInfra.Reports.Tests.Browsing;

namespace XdrInfra.Reports.Tests;

/// <summary>The page in a browser: light and dark, wide and narrow, on paper; silent and alone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RenderingTests(ReportBrowser browser)
{
    private const int Mebibyte = 1 << 20;

    public static TheoryData<string, ColorScheme, int> Views => new()
    {
        { SamplePages.Failing, ColorScheme.Light, 1280 },
        { SamplePages.Failing, ColorScheme.Dark, 1920 },
        { SamplePages.Failing, ColorScheme.Dark, 360 },
        { SamplePages.Healthy, ColorScheme.Light, 360 },
        { SamplePages.Healthy, ColorScheme.Dark, 1280 },
        { SamplePages.Empty, ColorScheme.Light, 1280 },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Says_nothing_on_the_console_and_asks_nobody(string name, ColorScheme scheme, int width)
    {
        var page = await browser.LookAsync(name, scheme, width);

        page.Noise.ShouldBeEmpty();
        page.Requests.ShouldHaveSingleItem().ShouldStartWith("file://");
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Nothing_sticks_out_of_the_window(string name, ColorScheme scheme, int width) =>
        (await (await browser.LookAsync(name, scheme, width)).AskAsync(Scripts.Overflow)).ShouldBeEmpty();

    [Fact]
    public async Task The_verdict_is_on_the_first_screen_of_a_telephone() =>
        (await (await browser.LookAsync(SamplePages.Failing, ColorScheme.Dark, 360)).AskAsync<double>("() => document.querySelector('.say').getBoundingClientRect().bottom")).ShouldBeLessThan(600);

    [Fact]
    public async Task Prints_everything_that_is_folded_on_the_screen()
    {
        await using var page = await browser.OpenAsync(await SamplePages.ReadAsync(SamplePages.Failing));
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var hidden = await page.AskAsync("() => [...document.querySelectorAll('details > *:not(summary)')].filter(one => one.getBoundingClientRect().height === 0).map(one => one.outerHTML.slice(0, 80))");
        var paper = await page.Page.PdfAsync(new() { Format = "A4" });

        hidden.ShouldBeEmpty();
        Encoding.ASCII.GetString(paper, 0, 5).ShouldBe("%PDF-");
    }

    [Fact]
    public async Task Prints_dark_text_on_white_although_the_screen_is_dark()
    {
        await using var page = await browser.OpenAsync(await SamplePages.ReadAsync(SamplePages.Failing), ColorScheme.Dark);
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });

        (await page.AskAsync<string>("() => getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
        (await page.AskAsync(Scripts.Contrast)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task Is_smaller_than_a_mebibyte(string name) =>
        Encoding.UTF8.GetByteCount(await SamplePages.ReadAsync(name)).ShouldBeLessThan(Mebibyte);
}
