namespace XdrInfra.Reports.Tests.Browsing;

/// <summary>The Chromium of this machine; the tests never download one.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly string[] Elsewhere =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static string Path { get; } = Find() ?? throw new InvalidOperationException(
        "These tests need Chromium, and none is installed. Install it with \"apt-get install chromium\", or set XDR_CHROMIUM to the path of Chromium, Chrome or Edge.");

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("XDR_CHROMIUM") is { Length: > 0 } chosen)
        {
            return chosen;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name))).Concat(Elsewhere).FirstOrDefault(File.Exists);
    }
}
