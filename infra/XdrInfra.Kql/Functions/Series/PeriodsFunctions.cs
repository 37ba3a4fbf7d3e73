using static XdrInfra.Kql.Functions.Series.SeriesDefine;

namespace XdrInfra.Kql.Functions.Series;

/// <summary><c>series_periods_detect</c> and <c>series_periods_validate</c>: periods of at least four elements and of less than half of the series.</summary>
// https://learn.microsoft.com/kusto/query/series-periods-detect-function
// https://learn.microsoft.com/kusto/query/series-periods-validate-function
internal static class PeriodsFunctions
{
    private const int MostPeriods = 16;
    private const KqlType Dynamic = KqlType.Dynamic;
    private const KqlType Real = KqlType.Real;

    public static IEnumerable<ScalarFunction> All =>
    [
        Tuple("series_periods_detect", "periods:dynamic scores:dynamic", 4, [Dynamic, Real, Real, KqlType.Long], Detect),
        Tuple("series_periods_validate", "periods:dynamic scores:dynamic", 2, [Dynamic, .. Enumerable.Repeat(Real, MostPeriods)], Validate),
    ];

    // As many elements as asked for: zeros stand for periods that are not there.
    private static object?[]? Detect(object?[] args)
    {
        if (Numbers.Finite(args[0]) is not { } series || args is not [_, double least, double most, long and > 0])
        {
            return null;
        }

        var count = (int)Math.Min((long)args[3]!, series.Length);   // matched as a number above
        var found = new Periods(series).Find(least, most, count);
        var missing = count - found.Count;
        return
        [
            Numbers.OfWhole(found.Select(period => (long)period.Period).Concat(Enumerable.Repeat(0L, missing))),
            Numbers.OfReal(found.Select(period => period.Score).Concat(Enumerable.Repeat(0.0, missing))),
        ];
    }

    private static object?[]? Validate(object?[] args)
    {
        if (Numbers.Finite(args[0]) is not { } series || !args.Skip(1).All(period => period is double))
        {
            return null;
        }

        var periods = new Periods(series);
        var asked = args.Skip(1).OfType<double>().ToList();
        return [Numbers.OfReal(asked), Numbers.OfReal(asked.Select(period => double.Abs(period) < int.MaxValue ? periods.Score((int)Math.Round(period)) : 0))];
    }
}
