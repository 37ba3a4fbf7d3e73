using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace XdrInfra.Reports.Tests.Browsing;

/// <summary>A report as a reader's browser shows it, and everything that happened behind it.</summary>
internal sealed class ReportPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _noise = new();
    private readonly ConcurrentQueue<string> _requests = new();

    private ReportPage(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Console messages, page errors, dialogs, pop-ups: a report causes none.</summary>
    public IReadOnlyList<string> Noise => [.. _noise];

    /// <summary>Every address that was asked for, the page's own included.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    public static async Task<ReportPage> OpenAsync(IPage page, Uri address)
    {
        var opened = new ReportPage(page);
        page.Console += (_, message) => opened._noise.Enqueue($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => opened._noise.Enqueue($"error: {error}");
        page.Popup += (_, popup) => opened._noise.Enqueue($"popup: {popup.Url}");
        page.Dialog += async (_, dialog) =>
        {
            opened._noise.Enqueue($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) => opened._requests.Enqueue(request.Url);
        await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        return opened;
    }

    /// <summary>Runs a question of ours in the page and reads its list of sentences.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(string script)
    {
        var answer = await Page.EvaluateAsync<JsonElement>(script);
        return [.. answer.EnumerateArray().Select(item => item.ToString())];
    }

    public Task<T> AskAsync<T>(string script) => Page.EvaluateAsync<T>(script);

    /// <summary>Opens all that is folded.</summary>
    public Task UnfoldAsync() => Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");

    /// <summary>Leaves a picture for people to look at, where XDR_SCREENSHOTS names a folder.</summary>
    public async Task KeepAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("XDR_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
