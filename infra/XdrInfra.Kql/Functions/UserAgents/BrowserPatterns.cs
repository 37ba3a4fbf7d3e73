namespace XdrInfra.Kql.Functions.UserAgents;

/// <summary>Browsers and programs that call themselves by name; those that also name another stand before it.</summary>
internal static class BrowserPatterns
{
    private const string Version = @"/(\d+)(?:\.(\d+))?(?:\.(\d+))?";

    public static IReadOnlyList<AgentPattern> All { get; } =
    [
        Named("AdobeAIR", "AdobeAIR"), new(@"Series60/(\d+)\.(\d+).*Safari", "Nokia OSS Browser"),
        Named("Googlebot", "Googlebot"), Named("bingbot", "bingbot"), Named("(?:EdgA|EdgiOS)", "Edge Mobile"), Named("Edge?", "Edge"),
        Named("(?:OPR|OPiOS)", "Opera"), Named("SamsungBrowser", "Samsung Internet"), Named("YaBrowser", "Yandex Browser"), Named("Vivaldi", "Vivaldi"),
        Named("Teams", "Microsoft Teams"), Named("Electron", "Electron"), Named("HeadlessChrome", "HeadlessChrome"),
        Named("FxiOS", "Firefox iOS"), new(@"Mobile;.*Firefox/(\d+)(?:\.(\d+))?(?:\.(\d+))?", "Firefox Mobile"), Named("Firefox", "Firefox"),
        Named("CriOS", "Chrome Mobile iOS"), new("Chrome" + Version + @"[\d.]* Mobile", "Chrome Mobile"), Named("Chrome", "Chrome"),
        new("Version" + Version + ".*Mobile.*Safari", "Mobile Safari"), new("Version" + Version + ".*Safari", "Safari"),
        new(@"MSIE (\d+)(?:\.(\d+))?(?:\.(\d+))?", "IE"), new(@"Trident/.*rv:(\d+)(?:\.(\d+))?(?:\.(\d+))?", "IE"), Named("Opera", "Opera"),
        new(@"WindowsPowerShell/(\d+)(?:\.(\d+))?(?:\.(\d+))?", "PowerShell"), Named("PowerShell", "PowerShell"),
        Named("curl", "curl"), Named("Wget", "Wget"), Named("python-requests", "Python Requests"), Named("Python-urllib", "Python-urllib"),
        new(@"Python/\S+ aiohttp/(\d+)(?:\.(\d+))?(?:\.(\d+))?", "aiohttp"), Named("python-httpx", "python-httpx"), Named("Go-http-client", "Go-http-client"),
        Named("PostmanRuntime", "PostmanRuntime"), Named("okhttp", "okhttp"), Named("Apache-HttpClient", "Apache-HttpClient"), Named("axios", "axios"), Named("Java", "Java"),
    ];

    private static AgentPattern Named(string word, string family) => new(@"\b" + word + Version, family);
}
