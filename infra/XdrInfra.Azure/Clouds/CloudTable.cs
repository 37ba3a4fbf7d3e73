using XdrInfra.Model.Settings;

namespace XdrInfra.Azure.Clouds;

/// <summary>The hosts of every cloud. GCC uses the public Azure; only GCC High and DoD are Azure Government.</summary>
internal static class CloudTable
{
    // https://learn.microsoft.com/azure/azure-monitor/logs/api/access-api: the audience keeps the old host name.
    private static readonly ServiceEndpoint PublicLogs = ServiceEndpoint.Of("https://api.loganalytics.azure.com", "https://api.loganalytics.io");

    // https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure
    private static readonly ServiceEndpoint GovernmentArm = ServiceEndpoint.Of("https://management.usgovcloudapi.net", "https://management.usgovcloudapi.net");
    private static readonly ServiceEndpoint GovernmentLogs = ServiceEndpoint.Of("https://api.loganalytics.us", "https://api.loganalytics.us");
    private static readonly Uri GovernmentLogin = new("https://login.microsoftonline.us/");

    public static AzureEndpoints Public { get; } = new()
    {
        Cloud = CloudName.Public,
        Authority = new Uri("https://login.microsoftonline.com/"),
        Arm = ServiceEndpoint.Of("https://management.azure.com", "https://management.azure.com"),
        Logs = PublicLogs,
        GraphSecurity = ServiceEndpoint.Of("https://graph.microsoft.com", "https://graph.microsoft.com"),
        Defender = ServiceEndpoint.Of("https://api.security.microsoft.com", "https://api.securitycenter.microsoft.com"),
        Portal = new Uri("https://security.microsoft.com/"),
    };

    // https://learn.microsoft.com/defender-xdr/usgov
    public static AzureEndpoints Gcc { get; } = Public with
    {
        Cloud = CloudName.Gcc,
        Defender = ServiceEndpoint.Of("https://api-gcc.securitycenter.microsoft.us", "https://api-gcc.securitycenter.microsoft.us"),
    };

    // https://learn.microsoft.com/graph/deployments
    public static AzureEndpoints GccHigh { get; } = new()
    {
        Cloud = CloudName.GccHigh,
        Authority = GovernmentLogin,
        Arm = GovernmentArm,
        Logs = GovernmentLogs,
        GraphSecurity = ServiceEndpoint.Of("https://graph.microsoft.us", "https://graph.microsoft.us"),
        Defender = ServiceEndpoint.Of("https://api-gov.securitycenter.microsoft.us", "https://api-gov.securitycenter.microsoft.us"),
        Portal = new Uri("https://security.microsoft.us/"),
    };

    public static AzureEndpoints Dod { get; } = GccHigh with
    {
        Cloud = CloudName.Dod,
        GraphSecurity = ServiceEndpoint.Of("https://dod-graph.microsoft.us", "https://dod-graph.microsoft.us"),
        Defender = null,
        Portal = new Uri("https://security.apps.mil/"),
    };
}
