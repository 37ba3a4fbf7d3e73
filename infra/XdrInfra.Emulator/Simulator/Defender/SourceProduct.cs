namespace XdrInfra.Emulator.Simulator.Defender;

/// <summary>Products whose alerts Defender XDR correlates into incidents.</summary>
public enum SourceProduct
{
    Endpoint,
    Identity,
    Office365,
    CloudApps,

    /// <summary>Defender for Cloud, in preview.</summary>
    Cloud,

    /// <summary>Purview data loss prevention.</summary>
    DataLossPrevention,

    /// <summary>Entra ID Protection.</summary>
    EntraIdProtection,

    /// <summary>Detections of Defender XDR itself.</summary>
    DefenderXdr,
}
