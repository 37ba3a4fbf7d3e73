namespace XdrInfra.Kql;

/// <summary>Names of the types in query text and in results, and the CLR type that carries each.</summary>
public static class KqlTypes
{
    /// <summary>The name as the language writes it, for example <c>long</c>.</summary>
    public static string Name(this KqlType type) => type switch
    {
        KqlType.Bool => "bool",
        KqlType.DateTime => "datetime",
        KqlType.Decimal => "decimal",
        KqlType.Dynamic => "dynamic",
        KqlType.Guid => "guid",
        KqlType.Int => "int",
        KqlType.Long => "long",
        KqlType.Real => "real",
        KqlType.String => "string",
        KqlType.TimeSpan => "timespan",
        _ => "unknown",
    };

    /// <summary>The type of a name or of one of its aliases; null when there is no such type.</summary>
    // https://learn.microsoft.com/kusto/query/scalar-data-types/
    public static KqlType? Parse(string name) => name switch
    {
        "bool" or "boolean" => KqlType.Bool,
        "datetime" or "date" => KqlType.DateTime,
        "decimal" => KqlType.Decimal,
        "dynamic" => KqlType.Dynamic,
        "guid" or "uuid" or "uniqueid" => KqlType.Guid,
        "int" or "int32" => KqlType.Int,
        "long" or "int64" => KqlType.Long,
        "real" or "double" => KqlType.Real,
        "string" => KqlType.String,
        "timespan" or "time" => KqlType.TimeSpan,
        _ => null,
    };

    internal static KqlType Of<T>() => Of(typeof(T));

    internal static KqlType Of(Type type) =>
        type == typeof(bool) ? KqlType.Bool
        : type == typeof(DateTime) ? KqlType.DateTime
        : type == typeof(decimal) ? KqlType.Decimal
        : type == typeof(DynamicValue) ? KqlType.Dynamic
        : type == typeof(Guid) ? KqlType.Guid
        : type == typeof(int) ? KqlType.Int
        : type == typeof(long) ? KqlType.Long
        : type == typeof(double) ? KqlType.Real
        : type == typeof(string) ? KqlType.String
        : type == typeof(TimeSpan) ? KqlType.TimeSpan
        : KqlType.Unknown;

    internal static bool IsNumeric(this KqlType type) =>
        type is KqlType.Int or KqlType.Long or KqlType.Real or KqlType.Decimal;
}
