namespace XdrInfra.Model.Values;

/// <summary>What is known of a value; the default of the type is absent.</summary>
public enum ValueState
{
    Absent,
    Unknown,
    Known,
}
