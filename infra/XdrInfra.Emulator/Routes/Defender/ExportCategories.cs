namespace XdrInfra.Emulator.Routes.Defender;

/// <summary>Names of export categories: some tables can be set through the API, some only in the portal.</summary>
// Observed on live tenants, as Microsoft documents no categories for this API: https://github.com/dcodev1702/Sentinel-XDR-Unified-StreamingAPI
internal static class ExportCategories
{
    private const string Prefix = "AdvancedHunting-";

    private static readonly string[] WithPrefix =
    [
        "DeviceInfo", "DeviceNetworkInfo", "DeviceProcessEvents", "DeviceNetworkEvents", "DeviceFileEvents", "DeviceRegistryEvents",
        "DeviceLogonEvents", "DeviceImageLoadEvents", "DeviceEvents", "DeviceFileCertificateInfo", "AlertInfo", "AlertEvidence",
    ];

    private static readonly string[] Bare = ["CloudAppEvents", "IdentityDirectoryEvents", "IdentityLogonEvents", "IdentityQueryEvents"];

    /// <summary>The table of a category that the API takes; null when it refuses the name.</summary>
    public static string? TableOf(string category)
    {
        var name = category.StartsWith(Prefix, StringComparison.Ordinal) ? category[Prefix.Length..] : null;
        return name is null ? (Bare.Contains(category) ? category : null) : (WithPrefix.Contains(name) ? name : null);
    }

    /// <summary>How the portal writes a table.</summary>
    public static string PortalName(string table) => Prefix + table;
}
