using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Connectors;

/// <summary>Finds out who manages the connector before anything is written.</summary>
internal static class ConnectorJudge
{
    /// <param name="context">How to ask.</param>
    /// <param name="inputs">Inputs, as far as they are known.</param>
    /// <param name="last">The outputs of the last run; empty for a new resource.</param>
    /// <param name="live">The connector that is there.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static async Task<string> StateAsync(
        HandlerContext context, PropertyValue.Map inputs, PropertyValue.Map last, LiveConnector? live, CancellationToken cancellationToken)
    {
        var managedBy = inputs.Text("managedBy") ?? "auto";
        if (string.Equals(managedBy, "arm", StringComparison.OrdinalIgnoreCase))
        {
            return live is null ? ConnectorState.Unknown : ConnectorState.Arm;
        }

        if (await Associations.NamePortalAsync(context, inputs.Must(Outputs.WorkspaceId), cancellationToken))
        {
            return IsPrimary(last, live) ? ConnectorState.PortalPrimary : ConnectorState.PortalSecondary;
        }

        if (string.Equals(managedBy, "portal", StringComparison.OrdinalIgnoreCase))
        {
            return live is null ? ConnectorState.Unknown : ConnectorState.PortalPrimary;
        }

        return live is null ? LastPortal(last)
            : ConnectorState.IsPortal(last.Text("state")) || (live.LooksLikePortals && live.IsRight(inputs)) ? ConnectorState.PortalPrimary
            : ConnectorState.Arm;
    }

    /// <summary>
    /// The portal connects its primary workspace itself, in its own spelling. A connector that somebody else made is what is left of the time
    /// before: on a secondary workspace it stays listed and carries nothing.
    /// https://learn.microsoft.com/azure/sentinel/workspaces-defender-portal
    /// </summary>
    private static bool IsPrimary(PropertyValue.Map last, LiveConnector? live) =>
        live is not null && (live.LooksLikePortals || last.Text("state") is ConnectorState.PortalPrimary);

    /// <summary>
    /// A write that was refused with the fixed sentence is remembered: nothing else shows it.
    /// A connector that was there and is gone means that the portal let go of the workspace;
    /// a secondary workspace is seen by its associations each time, so without them it is none any more.
    /// </summary>
    private static string LastPortal(PropertyValue.Map last) =>
        last.Text("state") is ConnectorState.PortalPrimary && last.Text("connectorId") is null ? ConnectorState.PortalPrimary : ConnectorState.Unknown;
}
