using static XdrInfra.Kql.Functions.Series.SeriesDefine;

namespace XdrInfra.Kql.Functions.Series;

/// <summary><c>series_outliers(series, kind, ignore, low, high)</c>: a score for each element; above 1.5 or below -1.5 it is an anomaly.</summary>
// https://learn.microsoft.com/kusto/query/series-outliers-function
internal static class OutliersFunction
{
    private const double LeastPercentile = 2;
    private const double MostPercentile = 98;
    private const KqlType Real = KqlType.Real;

    public static IEnumerable<ScalarFunction> All =>
        [Of("series_outliers", KqlType.Dynamic, 1, [KqlType.Dynamic, KqlType.String, Real, Real, Real, KqlType.Long], args => Score(args))];

    /// <summary>The quantiles of a kind of test, as shares of 1; null when there is no such kind.</summary>
    public static (double Low, double High)? Quantiles(string? kind, double low = 10, double high = 90) => kind switch
    {
        "tukey" => (0.25, 0.75),
        "ctukey" when low is >= LeastPercentile and <= MostPercentile && high is >= LeastPercentile and <= MostPercentile && low < high => (low / 100, high / 100),
        _ => null,
    };

    private static DynamicValue? Score(object?[] args)
    {
        var (low, high) = (args.Optional(3, null) as double? ?? 10, args.Optional(4, null) as double? ?? 90);
        if (Numbers.All(args[0]) is not { } values || Quantiles(args.Optional(1, "ctukey") as string, low, high) is not { } quantiles)
        {
            return null;
        }

        var ignored = args.Optional(2, null) as double?;
        var counted = Array.ConvertAll(values, value => value is { } number && double.IsFinite(number) && !number.Equals(ignored) ? value : null);
        var testPoints = (int)Math.Clamp(args.Optional(5, null) as long? ?? 0, 0, values.Length);
        return Numbers.OfReal(Outliers.Scores(counted, quantiles.Low, quantiles.High, testPoints));
    }
}
