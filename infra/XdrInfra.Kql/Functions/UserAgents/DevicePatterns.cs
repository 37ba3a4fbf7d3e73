namespace XdrInfra.Kql.Functions.UserAgents;

/// <summary>Devices that name themselves; a group of the pattern is the model.</summary>
internal static class DevicePatterns
{
    public static IReadOnlyList<AgentPattern> All { get; } =
    [
        new("(?:bot|crawler|spider)[/;) ]", "Spider") { Brand = "Spider" },
        new("(iPhone)", "iPhone") { Brand = "Apple" }, new("(iPad)", "iPad") { Brand = "Apple" }, new("(iPod)", "iPod") { Brand = "Apple" },
        new("(Mac)intosh", "Mac") { Brand = "Apple" },
        new(@"Nokia((\w+)(?:-\d+)?)", string.Empty) { Brand = "Nokia" },
        new(@"Android[^;)]*; (?:\w\w-\w\w; )?((?:SM|GT)-\w+)", string.Empty) { Brand = "Samsung" },
        new(@"Android[^;)]*; (?:\w\w-\w\w; )?(Pixel[^;)/]*?)(?: Build/|\)|;)", string.Empty) { Brand = "Google" },
        new(@"Android[^;)]*; (?:\w\w-\w\w; )?([^;)/]{2,40}?)(?: Build/|\)|;)", string.Empty),
    ];
}
