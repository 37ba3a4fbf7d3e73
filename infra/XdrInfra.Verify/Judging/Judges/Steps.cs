namespace XdrInfra.Verify.Judging.Judges;

/// <summary>Steps that only a person can do, in the portals' own labels.</summary>
internal static class Steps
{
    /// <summary>https://learn.microsoft.com/azure/sentinel/connect-microsoft-365-defender and https://learn.microsoft.com/unified-secops-platform/microsoft-sentinel-onboard</summary>
    public const string Connect = "In the Defender portal, open System, Settings, Microsoft Sentinel, choose the workspace and connect it as the primary one.";

    public static string ConnectEvents(IEnumerable<string> tables) =>
        $"Data connectors, Microsoft Defender XDR, Open connector page, Connect events: tick {string.Join(", ", tables)}, then Apply Changes.";
}
