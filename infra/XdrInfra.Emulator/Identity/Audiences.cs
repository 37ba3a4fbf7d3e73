using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Identity;

/// <summary>Which audiences each service takes: those of the public and government clouds, and the emulator's own.</summary>
internal static class Audiences
{
    private static readonly Dictionary<Service, string[]> Known = new()
    {
        // https://learn.microsoft.com/azure/azure-resource-manager/management/manage-resources-rest
        [Service.Arm] = ["https://management.azure.com", "https://management.core.windows.net", "https://management.usgovcloudapi.net", "https://management.core.usgovcloudapi.net"],
        // https://learn.microsoft.com/azure/azure-monitor/logs/api/access-api
        [Service.Logs] = ["https://api.loganalytics.io", "https://api.loganalytics.azure.com", "https://api.loganalytics.us"],
        // https://learn.microsoft.com/graph/deployments
        [Service.Graph] = ["https://graph.microsoft.com", "https://graph.microsoft.us", "https://dod-graph.microsoft.us"],
        // https://learn.microsoft.com/defender-endpoint/api/exposed-apis-list
        [Service.Defender] =
        [
            "https://api.securitycenter.microsoft.com", "https://securitycenter.microsoft.com/mtp", "https://api.security.microsoft.com",
            "https://api-gcc.securitycenter.microsoft.us", "https://api-gov.securitycenter.microsoft.us",
        ],
    };

    public static bool Takes(Service service, string audience, string address)
    {
        var plain = audience.TrimEnd('/');
        return plain.StartsWith(address, StringComparison.OrdinalIgnoreCase)
            || Known.GetValueOrDefault(service, []).Contains(plain, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>True when sign-in gives a token for it.</summary>
    public static bool IsKnown(string audience, string address) => Known.Keys.Any(service => Takes(service, audience, address));
}
