using XdrInfra.Emulator.State;
using XdrInfra.Emulator.Steering;

namespace XdrInfra.Emulator;

/// <summary>The clicks of a person in the Defender portal, for what no API can do.</summary>
public sealed class DefenderPortal
{
    private readonly Desk _desk;

    internal DefenderPortal(Desk desk) => _desk = desk;

    /// <summary>Streams exactly these event tables to a workspace, the Email tables and UrlClickEvents included; none ends it.</summary>
    /// <param name="workspaceId">ARM id.</param>
    /// <param name="tables">Names from the catalog.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task ConnectEventsAsync(string workspaceId, IReadOnlyList<string> tables, CancellationToken cancellationToken) =>
        _desk.RunAsync(call => PortalActions.SelectEvents(call, workspaceId, tables), cancellationToken);

    /// <summary>Connects incidents and alerts of Defender XDR to a workspace.</summary>
    public Task ConnectAsync(string workspaceId, bool incidents, bool alerts, CancellationToken cancellationToken) =>
        _desk.RunAsync(call => PortalActions.ConnectConnector(call, workspaceId, incidents, alerts), cancellationToken);

    /// <summary>Disconnects Defender XDR from a workspace.</summary>
    public Task DisconnectAsync(string workspaceId, CancellationToken cancellationToken) =>
        _desk.RunAsync(call => PortalActions.DisconnectConnector(call, workspaceId), cancellationToken);

    /// <summary>Onboards the workspaces to the Defender portal, or takes them off again, which disconnects the connector.</summary>
    public Task SetStateAsync(PortalState state, CancellationToken cancellationToken) =>
        _desk.RunAsync(call => PortalActions.SetPortal(call, state), cancellationToken);
}
