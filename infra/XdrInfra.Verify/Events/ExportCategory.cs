namespace XdrInfra.Verify.Events;

/// <summary>
/// Names of event tables in Defender's export settings, as they were seen on live tenants; Microsoft documents none for this use.
/// https://github.com/dcodev1702/Sentinel-XDR-Unified-StreamingAPI
/// </summary>
public static class ExportCategory
{
    private const string Prefix = "AdvancedHunting-";

    /// <summary>The interface takes these without the prefix that the portal writes.</summary>
    private static readonly HashSet<string> Bare = new(StringComparer.Ordinal)
    {
        "CloudAppEvents", "IdentityDirectoryEvents", "IdentityLogonEvents", "IdentityQueryEvents",
    };

    /// <summary>The table that a category stands for, in either spelling.</summary>
    public static string TableOf(string category) =>
        category.StartsWith(Prefix, StringComparison.Ordinal) ? category[Prefix.Length..] : category;

    /// <summary>How a table is written; null for what only the portal can switch on.</summary>
    public static string? Of(string table) => IsPortalOnly(table) ? null : Bare.Contains(table) ? table : Prefix + table;

    // Their categories are refused in every spelling that is known.
    private static bool IsPortalOnly(string table) =>
        table.StartsWith("Email", StringComparison.Ordinal) || table == "UrlClickEvents";
}
