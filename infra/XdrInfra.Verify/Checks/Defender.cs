namespace XdrInfra.Verify.Checks;

/// <summary>Names that Microsoft's own data carries.</summary>
public static class Defender
{
    /// <summary>
    /// The three spellings of SecurityIncident.ProviderName, newest first; the guides' statements still ask for the second.
    /// https://learn.microsoft.com/azure/sentinel/move-to-defender
    /// </summary>
    public static IReadOnlyList<string> ProviderNames { get; } = ["Microsoft XDR", "Microsoft Defender XDR", "Microsoft 365 Defender"];

    /// <summary>
    /// SecurityAlert.ProductName of the products that Defender XDR integrates, with the name that people know.
    /// https://learn.microsoft.com/azure/sentinel/microsoft-365-defender-sentinel-integration
    /// </summary>
    public static IReadOnlyDictionary<string, string> Products { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft Defender Advanced Threat Protection"] = "Microsoft Defender for Endpoint",
        ["Microsoft Defender for Endpoint"] = "Microsoft Defender for Endpoint",
        ["Office 365 Advanced Threat Protection"] = "Microsoft Defender for Office 365",
        ["Microsoft Defender for Office 365"] = "Microsoft Defender for Office 365",
        ["Azure Advanced Threat Protection"] = "Microsoft Defender for Identity",
        ["Microsoft Defender for Identity"] = "Microsoft Defender for Identity",
        ["Microsoft Cloud App Security"] = "Microsoft Defender for Cloud Apps",
        ["Microsoft Defender for Cloud Apps"] = "Microsoft Defender for Cloud Apps",
        ["Microsoft 365 Defender"] = "Microsoft Defender XDR",
        ["Microsoft Defender XDR"] = "Microsoft Defender XDR",
        ["Azure Active Directory Identity Protection"] = "Microsoft Entra ID Protection",
        ["Microsoft Entra ID Protection"] = "Microsoft Entra ID Protection",
        ["Microsoft Data Loss Prevention"] = "Microsoft Purview Data Loss Prevention",
        ["Microsoft Purview Data Loss Prevention"] = "Microsoft Purview Data Loss Prevention",
        ["Azure Security Center"] = "Microsoft Defender for Cloud",
        ["Microsoft Defender for Cloud"] = "Microsoft Defender for Cloud",
    };

    /// <summary>
    /// productFilter of the Microsoft incident creation rules that the connector replaces.
    /// https://learn.microsoft.com/azure/sentinel/microsoft-365-defender-sentinel-integration
    /// </summary>
    public static IReadOnlyList<string> ReplacedRuleProducts { get; } =
    [
        "Microsoft Cloud App Security", "Azure Advanced Threat Protection", "Azure Active Directory Identity Protection",
        "Office 365 Advanced Threat Protection", "Microsoft Defender Advanced Threat Protection",
    ];
}
