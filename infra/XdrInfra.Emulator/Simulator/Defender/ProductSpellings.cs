namespace XdrInfra.Emulator.Simulator.Defender;

/// <summary>The names of every source product.</summary>
public static class ProductSpellings
{
    // Product names: https://learn.microsoft.com/azure/sentinel/microsoft-365-defender-sentinel-integration
    // Service sources: https://learn.microsoft.com/graph/api/resources/security-alert
    // Prefixes of alert ids: https://learn.microsoft.com/defender-xdr/investigate-alerts
    private static readonly IReadOnlyDictionary<SourceProduct, ProductNames> ByProduct = new[]
    {
        Of(SourceProduct.Endpoint, "Microsoft Defender Advanced Threat Protection", "MDATP", "Microsoft Defender for Endpoint", "microsoftDefenderForEndpoint", "da", "MicrosoftDefenderAdvancedThreatProtection"),
        Of(SourceProduct.Identity, "Azure Advanced Threat Protection", "Azure Advanced Threat Protection", "Microsoft Defender for Identity", "microsoftDefenderForIdentity", "aa", "AzureAdvancedThreatProtection", "microsoftDefenderForIdentity"),
        Of(SourceProduct.Office365, "Office 365 Advanced Threat Protection", "OATP", "Microsoft Defender for Office 365", "microsoftDefenderForOffice365", "fa", "OfficeATP"),
        Of(SourceProduct.CloudApps, "Microsoft Cloud App Security", "MCAS", "Microsoft Defender for Cloud Apps", "microsoftDefenderForCloudApps", "ca", "MicrosoftCloudAppSecurity", "microsoftDefenderForCloudApps"),
        Of(SourceProduct.Cloud, "Azure Security Center", "Azure Security Center", "Microsoft Defender for Cloud", "microsoftDefenderForCloud", "dc", "AzureSecurityCenter"),
        Of(SourceProduct.DataLossPrevention, "Microsoft Data Loss Prevention", "Microsoft Data Loss Prevention", "Microsoft Data Loss Prevention", "dataLossPrevention", "dl", null),
        Of(SourceProduct.EntraIdProtection, "Azure Active Directory Identity Protection", "IPC", "AAD Identity Protection", "azureAdIdentityProtection", "ad", "AzureActiveDirectory"),
        Of(SourceProduct.DefenderXdr, "Microsoft 365 Defender", "Microsoft 365 Defender", "Microsoft 365 Defender", "microsoft365Defender", "ra", null),
    }.ToDictionary(names => names.Product);

    public static IEnumerable<ProductNames> All => ByProduct.Values;

    public static ProductNames Of(SourceProduct product) => ByProduct[product];

    private static ProductNames Of(SourceProduct product, string name, string provider, string service, string graph, string prefix, string? connector, string? filter = null) => new()
    {
        Product = product,
        ProductName = name,
        ProviderName = provider,
        ServiceSource = service,
        GraphServiceSource = graph,
        AlertIdPrefix = prefix,
        ConnectorKind = connector,
        FilterName = filter,
    };
}
