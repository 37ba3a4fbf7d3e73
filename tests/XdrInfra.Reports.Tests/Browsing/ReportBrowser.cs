using Microsoft.Playwright;

namespace XdrInfra.Reports.Tests.Browsing;

/// <summary>One headless browser; tests that only look share their pages.</summary>
public sealed class ReportBrowser : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("xdr-reports-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private readonly Dictionary<(string, ColorScheme, int), ReportPage> _open = [];
    private int _files;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        // The sandbox of Chromium does not start for root in a container; the page under test is ours.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    /// <summary>A page to look at; whoever presses keys or opens what is folded takes <see cref="OpenAsync"/>.</summary>
    internal async Task<ReportPage> LookAsync(string name, ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        if (!_open.TryGetValue((name, scheme, width), out var page))
        {
            page = await OpenAsync(await SamplePages.ReadAsync(name), scheme, width);
            await page.UnfoldAsync();
            await page.KeepAsync($"{name}-{scheme}-{width}");
            _open[(name, scheme, width)] = page;
        }

        return page;
    }

    /// <summary>A page of the caller's own.</summary>
    internal async Task<ReportPage> OpenAsync(string html, ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        var path = Path.Combine(_folder, $"{Interlocked.Increment(ref _files)}.html");
        await File.WriteAllTextAsync(path, html);
        var browser = _browser ?? throw new InvalidOperationException("The browser has not started.");
        var context = await browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        return await ReportPage.OpenAsync(await context.NewPageAsync(), new Uri(path));
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
