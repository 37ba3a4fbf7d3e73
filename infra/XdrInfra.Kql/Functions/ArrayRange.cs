using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Functions;

/// <summary><c>range(first, last, step)</c> as an array of numbers, dates or timespans.</summary>
// https://learn.microsoft.com/kusto/query/range-function
internal static class ArrayRange
{
    private const int MostItems = 1_048_576;

    public static object? Of(object?[] args, Run run)
    {
        var (first, last, step) = (Unwrap(args[0]), Unwrap(args[1]), args.Length > 2 ? Unwrap(args[2]) : null);
        return (first, last) switch
        {
            (DateTime from, DateTime to) => Steps(from.Ticks, to.Ticks, step is TimeSpan by ? by.Ticks : TimeSpan.TicksPerHour, ticks => new DateTime(ticks, DateTimeKind.Utc), run),
            (TimeSpan from, TimeSpan to) => Steps(from.Ticks, to.Ticks, step is TimeSpan by ? by.Ticks : TimeSpan.TicksPerHour, ticks => new TimeSpan(ticks), run),
            (long from, long to) when step is null or long => Steps(from, to, step is long by ? by : 1, number => number, run),
            ({ } from, { } to) => Reals(Conversion.ToReal(from), Conversion.ToReal(to), step is null ? 1 : Conversion.ToReal(step), run),
            _ => null,
        };
    }

    private static object? Unwrap(object? value) => value switch
    {
        DynamicValue dynamic => dynamic.Raw,
        int number => (long)number,
        _ => value,
    };

    private static DynamicValue Steps<T>(long first, long last, long step, Func<long, T> make, Run run)
    {
        var none = step == 0 || (step > 0 ? first > last : first < last);
        var count = none ? Int128.Zero : (((Int128)last - first) / step) + 1;
        return Items((int)Int128.Min(count, MostItems), i => make(first + (i * step)), run);
    }

    private static DynamicValue? Reals(double? first, double? last, double? step, Run run)
    {
        if (first is not { } from || last is not { } to || step is not { } by || by == 0)
        {
            return null;
        }

        var count = Math.Clamp(Math.Floor((to - from) / by) + 1, 0, MostItems);
        return Items(double.IsNaN(count) ? 0 : (int)count, i => from + (i * by), run);
    }

    private static DynamicValue Items<T>(int count, Func<int, T> make, Run run)
    {
        run.Expect((long)count * DynamicValue.EntryBytes * 2);
        var items = new DynamicValue?[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = DynamicValue.FromScalar(make(i));
        }

        return DynamicValue.FromItems(items);
    }
}
