namespace XdrInfra.Kql;

/// <summary>The scalar types of the language. <see cref="Unknown"/> stands for what could not be resolved.</summary>
public enum KqlType
{
    Unknown,
    Bool,
    DateTime,
    Decimal,
    Dynamic,
    Guid,
    Int,
    Long,
    Real,
    String,
    TimeSpan,
}
