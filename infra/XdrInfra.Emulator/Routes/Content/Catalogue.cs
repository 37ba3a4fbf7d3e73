namespace XdrInfra.Emulator.Routes.Content;

/// <summary>The solutions that this Content Hub offers. The ids of the first are Microsoft's; its content is a small sample of ours.</summary>
// https://github.com/Azure/Azure-Sentinel/tree/master/Solutions/Microsoft%20Defender%20XDR
internal static class Catalogue
{
    public const string DefenderXdr = "azuresentinel.azure-sentinel-solution-microsoft365defender";

    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(DefenderXdr, "azuresentinel.azure-sentinel-solution-microsoft365de-sl-7m2kqv5hd3xwa", "Microsoft Defender XDR", "3.0.11",
        [
            new("MicrosoftThreatProtection", "DataConnector", "Microsoft Defender XDR", "1.0.0"),
            new("MicrosoftDefenderXdrOverview", "Workbook", "Defender XDR overview", "1.0.0"),
            new("5b1f3a52-7c1d-4f0e-9a55-2f6c1e0d7a01", "AnalyticsRule", "Suspicious process started from a mail client", "1.0.1"),
            new("5b1f3a52-7c1d-4f0e-9a55-2f6c1e0d7a02", "AnalyticsRule", "Many devices contact a rare address", "1.0.2"),
            new("5b1f3a52-7c1d-4f0e-9a55-2f6c1e0d7a03", "HuntingQuery", "Rare parent of a script host", "2.0.1"),
        ]),
        new("azuresentinel.azure-sentinel-solution-azureactivity", "azuresentinel.azure-sentinel-solution-azureactivity-sl-q5t2j4mwz7rpe", "Azure Activity", "3.0.3",
        [
            new("AzureActivity", "DataConnector", "Azure Activity", "2.0.0"),
        ]),
        new("azuresentinel.azure-sentinel-solution-uebaessentials", "azuresentinel.azure-sentinel-solution-uebaessentials-sl-b3d6fkx9n2vte", "UEBA Essentials", "3.0.2",
        [
            new("8e6a1d1c-0f5b-4a37-b2f4-61f1c3c20d10", "HuntingQuery", "Unusual sign-in of an administrator", "2.0.0"),
        ]),
    ];

    public static CatalogueEntry? Find(string name) => Entries.FirstOrDefault(entry =>
        string.Equals(entry.ContentId, name, StringComparison.OrdinalIgnoreCase) || string.Equals(entry.ProductId, name, StringComparison.OrdinalIgnoreCase));
}
