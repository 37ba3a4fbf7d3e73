namespace XdrInfra.Model.Catalog;

/// <summary>The five groups of event tables, and the two tables that the connector fills by itself.</summary>
public enum TableGroup
{
    Endpoint,
    Office365,
    Identity,
    CloudApps,
    Alerts,

    /// <summary>SecurityIncident and SecurityAlert: data types of the connector, not event tables.</summary>
    Connector,

    /// <summary>Tables of the workspace that checks read but the connector does not fill.</summary>
    Workspace,
}
