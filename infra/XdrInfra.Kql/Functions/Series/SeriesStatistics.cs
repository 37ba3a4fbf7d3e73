using static XdrInfra.Kql.Functions.Series.SeriesDefine;

namespace XdrInfra.Kql.Functions.Series;

/// <summary><c>series_stats</c> and <c>series_stats_dynamic</c>: smallest, largest, mean and spread of a sample. One element alone has no spread.</summary>
// https://learn.microsoft.com/kusto/query/series-stats-function
// https://learn.microsoft.com/kusto/query/series-stats-dynamic-function
internal static class SeriesStatistics
{
    private static readonly KqlType[] Parameters = [KqlType.Dynamic, KqlType.Bool];

    public static IEnumerable<ScalarFunction> All =>
    [
        Tuple("series_stats", "min:real min_idx:long max:real max_idx:long avg:real stdev:real variance:real", 1, Parameters, args => Of(args) is { } found ? [.. found.Take(7).Select(pair => pair.Value)] : null),
        SeriesDefine.Of("series_stats_dynamic", KqlType.Dynamic, 1, Parameters, args => Of(args) is { } found ? Bag(found) : null),
    ];

    private static List<(string Name, object Value)>? Of(object?[] args)
    {
        if (Numbers.All(args[0]) is not { } all)
        {
            return null;
        }

        var ignores = args.Optional(1, false) is true;
        var counted = Enumerable.Range(0, all.Length).Where(i => all[i] is { } number && double.IsFinite(number)).ToArray();
        if (counted.Length == 0 || (counted.Length < all.Length && !ignores))
        {
            return null;
        }

        var values = Array.ConvertAll(counted, i => all[i].GetValueOrDefault());
        var (least, most) = (Array.IndexOf(values, values.Min()), Array.IndexOf(values, values.Max()));
        var variance = Spread.Variance(values);
        return
        [
            ("min", values[least]), ("min_idx", (long)counted[least]), ("max", values[most]), ("max_idx", (long)counted[most]),
            ("avg", values.Average()), ("stdev", Math.Sqrt(variance)), ("variance", variance), ("sum", values.Sum()), ("len", (long)all.Length),
        ];
    }

    private static DynamicValue Bag(IEnumerable<(string Name, object Value)> found) =>
        DynamicValue.FromBag(DynamicBag.Of(found.Select(pair => KeyValuePair.Create(pair.Name, DynamicValue.FromScalar(pair.Value)))));
}
