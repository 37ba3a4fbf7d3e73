using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Connectors;

/// <summary>
/// What the workspace says about who uses it. The list is read-only and its words are not documented:
/// https://learn.microsoft.com/rest/api/loganalytics/workspaces/get
/// </summary>
internal static class Associations
{
    // The version whose features carry the list.
    private const string ApiVersion = "2025-07-01";

    private static readonly string[] PortalWords = ["Defender", "MicrosoftThreatProtection", "MTP", "XDR"];

    /// <summary>True when the Defender portal holds the workspace.</summary>
    public static async Task<bool> NamePortalAsync(HandlerContext context, string workspace, CancellationToken cancellationToken)
    {
        var body = await context.Arm.FindAsync($"{workspace}?api-version={ApiVersion}", cancellationToken);
        var words = body?.Properties().Child("features").Texts("associations") ?? [];
        return words.Any(word => PortalWords.Any(portal => word.Contains(portal, StringComparison.OrdinalIgnoreCase)));
    }
}
