namespace XdrInfra.Kql.Functions.UserAgents;

/// <summary>Operating systems. Windows tells its inner version, and people know another.</summary>
internal static class SystemPatterns
{
    private const string Version = @"(\d+)(?:[._](\d+))?(?:[._](\d+))?";

    public static IReadOnlyList<AgentPattern> All { get; } =
    [
        new(@"SymbianOS/(\d+)\.(\d+)", "Symbian OS"), new("Windows Phone(?: OS)? " + Version, "Windows Phone"),
        Windows(@"10\.0", "10"), Windows(@"6\.3", "8", "1"), Windows(@"6\.2", "8"), Windows(@"6\.1", "7"), Windows(@"6\.0", "Vista"), Windows(@"5\.[12]", "XP"), Windows(@"5\.0", "2000"),
        new("Windows", "Windows"), new("Android " + Version, "Android"), new("Android", "Android"),
        new("(?:iPhone OS|CPU OS) " + Version, "iOS"), new("Mac OS X " + Version, "Mac OS X"), new("Macintosh", "Mac OS X"),
        new(@"CrOS \S+ (\d+)\.(\d+)\.(\d+)", "Chrome OS"), new(@"Ubuntu(?:/(\d+)\.(\d+))?", "Ubuntu"), new("Linux", "Linux"),
    ];

    private static AgentPattern Windows(string inner, params string[] known) => new("Windows NT " + inner, "Windows") { Version = known };
}
