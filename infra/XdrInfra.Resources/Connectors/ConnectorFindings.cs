using XdrInfra.Model.Findings;
using XdrInfra.Resources.Handling;

namespace XdrInfra.Resources.Connectors;

/// <summary>What can stand in the way of the connector.</summary>
internal static class ConnectorFindings
{
    public static UserFailure NotAuthorized(Location origin) => HandlerFindings.Failure("XDR4230", origin,
        "Azure's requirements check says that this identity may not connect Defender XDR.",
        "It needs the Entra ID role Security Administrator as a member, not a guest, of the workspace's tenant, and write access to the workspace.",
        ExitCode.Refused);

    public static UserFailure NotLicensed(Location origin) => HandlerFindings.Failure("XDR4231", origin,
        "Azure's requirements check says that the tenant has no license for Defender XDR.",
        "Assign a license that includes Defender XDR and wait until it is provisioned, which takes up to some days.",
        ExitCode.Refused);

    public static UserFailure ManagedByPortal(Location origin, string? correlation) => HandlerFindings.Failure("XDR4232", origin,
        $"'connector.managedBy' is 'arm', but the Defender portal manages this workspace and refuses the write.{HandlerFindings.Suffix(correlation)}",
        "Set 'connector.managedBy' to 'auto' or 'portal'.");

    public static Finding Secondary(Location origin, string workspace) => HandlerFindings.Advisory("XDR4233", origin,
        $"The workspace '{workspace}' is connected to the Defender portal, but another workspace is the primary one; no XDR data arrives here.",
        "Make it the primary workspace in the Defender portal, or deploy the stack to the primary one.");

    public static Finding SecondaryWithConnector(Location origin, string workspace) => HandlerFindings.Advisory("XDR4237", origin,
        $"The workspace '{workspace}' is connected to the Defender portal, but its connector was not made there: another workspace is the primary one, and the connector listed here carries no XDR data.",
        "Make it the primary workspace in the Defender portal, or deploy the stack to the primary one.");

    public static Finding NotConnected(Location origin, string workspace) => HandlerFindings.Advisory("XDR4234", origin,
        $"'connector.managedBy' is 'portal', but nothing shows that the Defender portal has connected the workspace '{workspace}'.",
        "Connect the workspace in the Defender portal, or set 'connector.managedBy' to 'auto'.");

    public static Finding PortalDiffers(Location origin, string what, string? wanted, string? actual) => HandlerFindings.Advisory("XDR4235", origin,
        $"'connector.{what}' is '{actual}' in the Defender portal and '{wanted}' in the stack; only the portal can change it.",
        $"Change it in the Defender portal, or write '{actual}'.");

    public static UserFailure NotConnectedAfterWrite(Location origin) => HandlerFindings.Failure("XDR4236", origin,
        "Azure accepted the connector, but the workspace does not list it.",
        "Run again in some minutes; when it happens twice, look for another tool that removes it.");
}
