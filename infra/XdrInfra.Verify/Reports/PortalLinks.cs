using XdrInfra.Model.Settings;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports;

/// <summary>Where people go next, in both portals of the stack's cloud; the embedded Azure has none.</summary>
public static class PortalLinks
{
    /// <summary>The workspace in the Azure portal.</summary>
    public static string? Workspace(VerificationReport report) => report.Cloud switch
    {
        CloudName.Emulated => null,

        // https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure
        CloudName.GccHigh or CloudName.Dod => $"https://portal.azure.us/#@{report.TenantId}/resource{report.WorkspaceId}",
        _ => $"https://portal.azure.com/#@{report.TenantId}/resource{report.WorkspaceId}",
    };

    /// <summary>The incidents of the tenant in the Defender portal.</summary>
    public static string? Defender(VerificationReport report) => report.Cloud switch
    {
        CloudName.Emulated => null,

        // GCC uses the public portal: https://learn.microsoft.com/defender-xdr/usgov
        CloudName.GccHigh => $"https://security.microsoft.us/incidents?tid={report.TenantId}",
        CloudName.Dod => $"https://security.apps.mil/incidents?tid={report.TenantId}",
        _ => $"https://security.microsoft.com/incidents?tid={report.TenantId}",
    };
}
