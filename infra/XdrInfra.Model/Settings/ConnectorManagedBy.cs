namespace XdrInfra.Model.Settings;

/// <summary>Who manages the connector of a workspace.</summary>
public enum ConnectorManagedBy
{
    /// <summary>Found out: from a connector on the workspace, its associations, or the fixed refusal of a write.</summary>
    Auto,

    /// <summary>We do, through Azure Resource Manager.</summary>
    Arm,

    /// <summary>The Defender portal does; satisfied when connected.</summary>
    Portal,
}
