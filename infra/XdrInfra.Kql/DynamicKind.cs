namespace XdrInfra.Kql;

/// <summary>What a dynamic value holds.</summary>
public enum DynamicKind
{
    Bool,
    Long,
    Real,
    Decimal,
    String,
    DateTime,
    TimeSpan,
    Guid,
    Array,
    Bag,
}
