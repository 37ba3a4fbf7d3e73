namespace XdrInfra.Verify.Preflight;

/// <summary>What was seen of a prerequisite.</summary>
public enum PreflightState
{
    Met,
    Missing,

    /// <summary>It could not be read; that is never the same as missing.</summary>
    Unknown,

    /// <summary>Worth knowing; nothing depends on it.</summary>
    Note,
}
