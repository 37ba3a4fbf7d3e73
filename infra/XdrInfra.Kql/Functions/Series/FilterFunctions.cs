using XdrInfra.Kql.Evaluation;
using static XdrInfra.Kql.Functions.Series.SeriesDefine;

namespace XdrInfra.Kql.Functions.Series;

/// <summary><c>series_fir</c> and <c>series_iir</c>. Before its first and after its last element a series counts as zero.</summary>
// https://learn.microsoft.com/kusto/query/series-fir-function
// https://learn.microsoft.com/kusto/query/series-iir-function
internal static class FilterFunctions
{
    private const KqlType Dynamic = KqlType.Dynamic;

    public static IEnumerable<ScalarFunction> All =>
    [
        Long("series_fir", Dynamic, 2, [Dynamic, Dynamic, KqlType.Bool, KqlType.Bool], Finite),
        Long("series_iir", Dynamic, 3, [Dynamic, Dynamic, Dynamic], Infinite),
    ];

    // Coefficients of which one is negative cannot be normalized, and by default they are not.
    private static object? Finite(object?[] args, Run run)
    {
        if (Numbers.Finite(args[0]) is not { } series || Numbers.Finite(args[1]) is not { } filter)
        {
            return null;
        }

        run.Compute((long)series.Length * filter.Length);
        var hasNegative = Array.Exists(filter, coefficient => coefficient < 0);
        var normalizes = args.Optional(2, null) as bool? ?? !hasNegative;
        var sum = filter.Sum();
        if (normalizes && (hasNegative || sum == 0))
        {
            return null;
        }

        var ahead = args.Optional(3, null) is true ? filter.Length / 2 : 0;
        var scaled = normalizes ? Array.ConvertAll(filter, coefficient => coefficient / sum) : filter;
        return Numbers.OfReal(Enumerable.Range(0, series.Length).Select(i => At(series, scaled, i + ahead, run)));
    }

    private static double At(double[] series, double[] filter, int newest, Run run)
    {
        run.Check();
        var sum = 0.0;
        for (var j = Math.Max(0, newest - series.Length + 1); j < filter.Length && j <= newest; j++)
        {
            sum += filter[j] * series[newest - j];
        }

        return sum;
    }

    private static object? Infinite(object?[] args, Run run)
    {
        if (Numbers.Finite(args[0]) is not { } series || Numbers.Finite(args[1]) is not { } numerators || Numbers.Finite(args[2]) is not { } denominators || denominators[0] == 0)
        {
            return null;
        }

        run.Compute((long)series.Length * ((long)numerators.Length + denominators.Length));
        var results = new double[series.Length];
        for (var i = 0; i < results.Length; i++)
        {
            var sum = At(series, numerators, i, run);
            for (var j = 1; j < denominators.Length && j <= i; j++)
            {
                sum -= denominators[j] * results[i - j];
            }

            results[i] = sum / denominators[0];
        }

        return Numbers.OfReal(results);
    }
}
