namespace XdrInfra.Resources.Connectors;

/// <summary>What only a person can do, in the order of the clicks.</summary>
internal static class ConnectorSteps
{
    public static IReadOnlyList<string> For(string state, string workspace, Uri portal) => state switch
    {
        ConnectorState.PortalSecondary =>
        [
            $"Open {portal} as Security Administrator.",
            "Choose System > Settings > Microsoft Sentinel > SIEM workspaces.",
            $"Set the workspace '{workspace}' as primary, or deploy this stack to the primary workspace.",
        ],
        ConnectorState.Unknown =>
        [
            $"Open {portal} as Security Administrator.",
            "Choose System > Settings > Microsoft Sentinel > SIEM workspaces.",
            $"Connect the workspace '{workspace}' and set it as primary.",
        ],
        _ => [],
    };
}
