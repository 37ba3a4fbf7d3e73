using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>Columns to columns of another type; what has no value there becomes null.</summary>
internal static class Conversion
{
    public static Column Convert(Column column, KqlType type, Run? run = null) => column.Type == type ? column : type switch
    {
        KqlType.Bool => To(column, ToBool, run),
        KqlType.DateTime => To(column, ToDateTime, run),
        KqlType.Decimal => To(column, ToDecimal, run),
        KqlType.Guid => To(column, ToGuid, run),
        KqlType.Int => To(column, ToInt, run),
        KqlType.Long => ToLongs(column, run),
        KqlType.Real => ToReals(column, run),
        KqlType.TimeSpan => To(column, ToTimeSpan, run),
        KqlType.String => ToStrings(column, run),
        KqlType.Dynamic => ToDynamics(column, run),
        _ => column,
    };

    public static bool? ToBool(object value) => value switch
    {
        bool flag => flag,
        string text => ScalarParser.Bool(text),
        _ => ToReal(value) is { } number ? number != 0 : null,
    };

    public static DateTime? ToDateTime(object value) => value switch
    {
        DateTime time => time,
        string text => ScalarParser.DateTime(text),
        long ticks and >= 0 and <= 3155378975999999999 => new DateTime(ticks, DateTimeKind.Utc),
        _ => null,
    };

    public static decimal? ToDecimal(object value) => value switch
    {
        decimal number => number,
        double number => Math.Abs(number) < 7.9e28 ? (decimal)number : null,
        string text => ScalarParser.Decimal(text),
        bool flag => flag ? 1 : 0,
        int number => number,
        long number => number,
        _ => null,
    };

    public static Guid? ToGuid(object value) => value switch
    {
        Guid guid => guid,
        string text => ScalarParser.Guid(text) ?? LooseGuid.Parse(text),
        _ => null,
    };

    public static int? ToInt(object value) => ToLong(value) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public static long? ToLong(object value) => value switch
    {
        long number => number,
        int number => number,
        double number => Math.Abs(number) < 9.2233720368547758E+18 ? (long)number : null,
        decimal number => Math.Abs(number) < long.MaxValue ? (long)number : null,
        bool flag => flag ? 1 : 0,
        string text => ScalarParser.Long(text) ?? (ScalarParser.Real(text) is { } real ? ToLong(real) : null),
        DateTime time => time.Ticks,
        TimeSpan span => span.Ticks,
        _ => null,
    };

    public static double? ToReal(object value) => value switch
    {
        double number => number,
        long number => number,
        int number => number,
        decimal number => (double)number,
        bool flag => flag ? 1 : 0,
        string text => ScalarParser.Real(text),
        DateTime time => time.Ticks,
        TimeSpan span => span.Ticks,
        _ => null,
    };

    public static TimeSpan? ToTimeSpan(object value) => value switch
    {
        TimeSpan span => span,
        string text => ScalarParser.TimeSpan(text) ?? ScalarParser.Days(text),
        long ticks => new TimeSpan(ticks),
        _ => null,
    };

    private static Column ToLongs(Column column, Run? run) =>
        column is Column<int> ints ? Kernel.Map(ints, number => (long)number, run) : To(column, ToLong, run);

    private static Column ToReals(Column column, Run? run) => column switch
    {
        Column<int> ints => Kernel.Map(ints, number => (double)number, run),
        Column<long> longs => Kernel.Map(longs, number => (double)number, run),
        _ => To(column, ToReal, run),
    };

    private static Column ToStrings(Column column, Run? run) => column switch
    {
        Column<DynamicValue> values => Kernel.Map(values, value => value?.ToString() ?? string.Empty, run),
        _ => Boxed(column, value => ScalarText.Of(value), run),
    };

    private static Column ToDynamics(Column column, Run? run) => Boxed(column, DynamicValue.FromScalar, run);

    private static Column To<T>(Column column, Func<object, T?> convert, Run? run)
        where T : struct
    {
        if (column is Column<string> texts)
        {
            return Kernel.MapNullable(texts, text => convert(text), run);
        }

        if (column is Column<DynamicValue> values)
        {
            return Kernel.MapNullable(values, value => value is null ? null : convert(value.Raw), run);
        }

        var rows = column.IsConstant ? 1 : column.Length;
        var converted = new T[rows];
        ulong[]? nulls = null;
        for (var i = 0; i < rows; i++)
        {
            Kernel.Check(i, run);
            var value = column.GetValue(i) is { } found ? convert(found) : null;
            converted[i] = value.GetValueOrDefault();
            if (value is null)
            {
                NullBits.Set(ref nulls, i, rows);
            }
        }

        return new Column<T>(converted, column.Length, nulls, constant: column.IsConstant);
    }

    private static Column<T> Boxed<T>(Column column, Func<object?, T> convert, Run? run)
    {
        var rows = column.IsConstant ? 1 : column.Length;
        var converted = new T[rows];
        for (var i = 0; i < rows; i++)
        {
            Kernel.Check(i, run);
            converted[i] = convert(column.GetValue(i));
        }

        return new Column<T>(converted, column.Length, constant: column.IsConstant);
    }
}
