namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>How many alerts Sentinel keeps of one incident.</summary>
internal static class AlertLimit
{
    // https://learn.microsoft.com/azure/sentinel/microsoft-365-defender-sentinel-integration
    public const int Kept = 150;
}
