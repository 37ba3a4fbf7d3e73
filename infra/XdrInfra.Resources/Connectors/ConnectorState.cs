namespace XdrInfra.Resources.Connectors;

/// <summary>Who connects Defender XDR to a workspace; the words are an output and a contract.</summary>
public static class ConnectorState
{
    /// <summary>We manage it through Azure Resource Manager.</summary>
    public const string Arm = "arm";

    /// <summary>The Defender portal connected it: satisfied.</summary>
    public const string PortalPrimary = "portal-primary";

    /// <summary>Another workspace is the primary one: no XDR data arrives here.</summary>
    public const string PortalSecondary = "portal-secondary";

    /// <summary>Nobody could say.</summary>
    public const string Unknown = "unknown";

    public static bool IsPortal(string? state) => state is PortalPrimary or PortalSecondary;
}
