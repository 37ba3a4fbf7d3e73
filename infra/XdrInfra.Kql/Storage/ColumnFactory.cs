namespace XdrInfra.Kql.Storage;

/// <summary>Columns where the type is known only at run time.</summary>
internal static class ColumnFactory
{
    public static Column Constant(KqlType type, object? value, int length) => type switch
    {
        KqlType.Bool => Of<bool>(value, length),
        KqlType.DateTime => Of<DateTime>(value, length),
        KqlType.Decimal => Of<decimal>(value, length),
        KqlType.Guid => Of<Guid>(value, length),
        KqlType.Int => Of<int>(value, length),
        KqlType.Long => Of<long>(value, length),
        KqlType.Real => Of<double>(value, length),
        KqlType.String => Of<string>(value, length),
        KqlType.TimeSpan => Of<TimeSpan>(value, length),
        _ => Of<DynamicValue>(value, length),
    };

    public static Column Nulls(KqlType type, int length) => Constant(type, null, length);

    public static ColumnAppender Appender(KqlType type) => type switch
    {
        KqlType.Bool => new ValueAppender<bool>(),
        KqlType.DateTime => new ValueAppender<DateTime>(),
        KqlType.Decimal => new ValueAppender<decimal>(),
        KqlType.Guid => new ValueAppender<Guid>(),
        KqlType.Int => new ValueAppender<int>(),
        KqlType.Long => new ValueAppender<long>(),
        KqlType.Real => new ValueAppender<double>(),
        KqlType.String => new StringAppender(),
        KqlType.TimeSpan => new ValueAppender<TimeSpan>(),
        _ => new DynamicAppender(),
    };

    private static Column<T> Of<T>(object? value, int length) =>
        value is null ? Column<T>.Null(length) : Column<T>.Same((T)value, length);
}
