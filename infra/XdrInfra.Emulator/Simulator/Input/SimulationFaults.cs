namespace XdrInfra.Emulator.Simulator.Input;

/// <summary>What goes wrong between Defender XDR and the workspace. The default is a healthy stream.</summary>
public sealed record SimulationFaults
{
    /// <summary>Tables that are selected and nevertheless get no row.</summary>
    public IReadOnlyList<string> SilentTables { get; init; } = [];

    /// <summary>The connector looks connected and nothing arrives at all, from this time after the start on.</summary>
    public TimeSpan? StreamOffAfter { get; init; }

    /// <summary>The workspace reaches its daily cap at this hour (UTC) of every day; charged tables stop until midnight.</summary>
    public int? DailyCapHour { get; init; }

    /// <summary>No Defender for Identity sensor: no on-premises events, no on-premises users.</summary>
    public bool NoIdentitySensor { get; init; }

    /// <summary>Alerts of Defender for Cloud reach the workspace only with a connector of their own.</summary>
    public bool DefenderForCloudNeedsConnector { get; init; }

    /// <summary>Component connectors go on sending although Defender XDR is connected.</summary>
    public bool ComponentConnectorsKeepSending { get; init; }

    /// <summary>One incident in this many needs more than ten minutes; 0 means none.</summary>
    public int SlowIncidentEvery { get; init; }

    /// <summary>One incident in this many never reaches the workspace; 0 means none.</summary>
    public int LostIncidentEvery { get; init; }

    /// <summary>One alert in this many has no SecurityAlert row; 0 means none.</summary>
    public int LostAlertEvery { get; init; }

    /// <summary>One alert in this many arrives without entities; 0 means none.</summary>
    public int AlertWithoutEntitiesEvery { get; init; }

    /// <summary>One incident in this many carries a wrong link to its twin; 0 means none.</summary>
    public int WrongLinkEvery { get; init; }

    /// <summary>Changes of status, owner and classification stay on the side where they were made.</summary>
    public bool SyncOff { get; init; }

    /// <summary>Alerts that join an incident later do not reach its twin.</summary>
    public bool GrowthOff { get; init; }

    /// <summary>Rows come later than usual and in disorder: one in this many by up to five hours.</summary>
    public int LateRowEvery { get; init; } = 400;
}
