namespace XdrInfra.Emulator.State;

/// <summary>Whether the workspaces of this world are onboarded to the Defender portal.</summary>
public enum PortalState
{
    /// <summary>Not onboarded: the connector is managed through ARM.</summary>
    None,

    /// <summary>The primary workspace: connected by the portal, which refuses changes through ARM.</summary>
    Primary,

    /// <summary>Another workspace is the primary: no XDR data arrives here.</summary>
    Secondary,
}
