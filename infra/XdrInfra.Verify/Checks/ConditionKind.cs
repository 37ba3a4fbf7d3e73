namespace XdrInfra.Verify.Checks;

/// <summary>How a value of a row is compared.</summary>
public enum ConditionKind
{
    Is,
    Not,
    In,
    NotIn,
    Min,
    Max,
    Present,
    OlderThan,
    YoungerThan,
    Has,
    SameAs,
}
