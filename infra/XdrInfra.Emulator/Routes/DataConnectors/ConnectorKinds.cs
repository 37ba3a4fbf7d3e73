using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.DataConnectors;

/// <summary>Which api-version knows which kind of connector.</summary>
internal static class ConnectorKinds
{
    /// <summary>In stable versions and previews alike.</summary>
    private static readonly string[] Stable =
    [
        "AzureActiveDirectory", "AzureAdvancedThreatProtection", "AzureSecurityCenter", "AmazonWebServicesCloudTrail", "MicrosoftCloudAppSecurity",
        "MicrosoftDefenderAdvancedThreatProtection", "MicrosoftThreatIntelligence", "Office365", "PremiumMicrosoftDefenderForThreatIntelligence",
        "RestApiPoller", "ThreatIntelligence",
    ];

    private static readonly string[] PreviewOnly = [Flow.XdrConnector, "OfficeATP", "OfficeIRM", "Dynamics365", "IOT", "AmazonWebServicesS3"];

    // The clients of these versions cannot send the data type: their schemas have incidents only.
    private static readonly string[] WithoutAlerts = ["2019-01-01-preview", "2021-03-01-preview", "2022-09-01-preview", "2022-10-01-preview"];

    /// <summary>The five whose alerts the XDR connector carries.</summary>
    public static readonly string[] Components =
    [
        "AzureActiveDirectory", "AzureAdvancedThreatProtection", "MicrosoftCloudAppSecurity", "MicrosoftDefenderAdvancedThreatProtection", "OfficeATP",
    ];

    public static bool IsKnown(string kind) => Stable.Contains(kind) || PreviewOnly.Contains(kind);

    public static bool Serves(string? kind, string version) => kind is not null && (Stable.Contains(kind) || ApiVersionTable.IsPreview(version));

    public static bool LacksAlerts(string version) => WithoutAlerts.Contains(version, StringComparer.OrdinalIgnoreCase);

    public static Reply NotSupported(string? kind, string version) =>
        ArmErrors.Nested(400, "BadRequest", $"Connector kind '{kind}' is not supported in api-version: '{version}'");

    // The sentence that clients recognise a portal-managed workspace by.
    public static Reply PortalManaged() => ArmErrors.Nested(400, "BadRequest",
        "The workspace is enabled through the Microsoft Threat Protection Portal. Changes to the connector in Microsoft Sentinel are disabled.");
}
