namespace XdrInfra.Kql.Functions.Series;

/// <summary>Arrays of dynamic values as numbers, and back.</summary>
internal static class Numbers
{
    /// <summary>The number; dates and timespans count as their ticks, and what is no number is null.</summary>
    public static double? Of(DynamicValue? item) => item?.Raw switch
    {
        long number => number,
        double number => number,
        decimal number => (double)number,
        DateTime time => time.Ticks,
        TimeSpan span => span.Ticks,
        _ => null,
    };

    /// <summary>The numbers of an array; null when it is none.</summary>
    public static double?[]? All(object? value) => (value as DynamicValue)?.Items is { } items ? [.. items.Select(Of)] : null;

    /// <summary>As above, and null when the array is empty or an element is no finite number.</summary>
    public static double[]? Finite(object? value) =>
        All(value) is { Length: > 0 } numbers && Array.TrueForAll(numbers, number => number is { } found && double.IsFinite(found))
            ? Array.ConvertAll(numbers, number => number.GetValueOrDefault())
            : null;

    public static DynamicValue OfReal(IEnumerable<double> numbers) => DynamicFunctions.Items(numbers.Select(number => DynamicValue.FromScalar(number)));

    public static DynamicValue OfWhole(IEnumerable<long> numbers) => DynamicFunctions.Items(numbers.Select(number => DynamicValue.FromScalar(number)));
}
