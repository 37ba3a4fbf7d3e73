namespace XdrInfra.Verify.Checks;

/// <summary>What a waiting check waits for.</summary>
public enum WaitingFor
{
    Nothing,
    Time,

    /// <summary>Somebody must do a step that no API offers.</summary>
    Person,
}
