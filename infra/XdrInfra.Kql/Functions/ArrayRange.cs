using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Functions;

/// <summary><c>range(first, last, step)</c> as an array of numbers, dates or timespans.</summary>
// https://learn.microsoft.com/kusto/query/range-function
internal static class ArrayRange
{
    private const int MostItems = 1_048_576;

    public static object? Of(object?[] args)
    {
        var (first, last, step) = (Unwrap(args[0]), Unwrap(args[1]), args.Length > 2 ? Unwrap(args[2]) : null);
        return (first, last) switch
        {
            (DateTime from, DateTime to) => Items(Ticks(from.Ticks, to.Ticks, step is TimeSpan by ? by.Ticks : TimeSpan.TicksPerHour), ticks => new DateTime(ticks, DateTimeKind.Utc)),
            (TimeSpan from, TimeSpan to) => Items(Ticks(from.Ticks, to.Ticks, step is TimeSpan by ? by.Ticks : TimeSpan.TicksPerHour), ticks => new TimeSpan(ticks)),
            (long from, long to) when step is null or long => Items(Ticks(from, to, step is long by ? by : 1), number => number),
            ({ } from, { } to) => Reals(Conversion.ToReal(from), Conversion.ToReal(to), step is null ? 1 : Conversion.ToReal(step)),
            _ => null,
        };
    }

    private static object? Unwrap(object? value) => value switch
    {
        DynamicValue dynamic => dynamic.Raw,
        int number => (long)number,
        _ => value,
    };

    private static DynamicValue Items<T>(IEnumerable<long> numbers, Func<long, T> make) =>
        DynamicFunctions.Items(numbers.Take(MostItems).Select(number => DynamicValue.FromScalar(make(number))));

    private static IEnumerable<long> Ticks(long first, long last, long step)
    {
        for (decimal value = first; step != 0 && (step > 0 ? value <= last : value >= last); value += step)
        {
            yield return (long)value;
        }
    }

    private static DynamicValue? Reals(double? first, double? last, double? step)
    {
        if (first is not { } from || last is not { } to || step is not { } by || by == 0)
        {
            return null;
        }

        var count = Math.Clamp(Math.Floor((to - from) / by) + 1, 0, MostItems);
        return DynamicFunctions.Items(Enumerable.Range(0, (int)count).Select(i => DynamicValue.FromScalar(from + (i * by))));
    }
}
