using static XdrInfra.Kql.Functions.Series.SeriesDefine;

namespace XdrInfra.Kql.Functions.Series;

/// <summary><c>series_decompose</c>, <c>series_decompose_anomalies</c>, <c>series_decompose_forecast</c> and <c>series_seasonal</c>.</summary>
// https://learn.microsoft.com/kusto/query/series-decompose-function
// https://learn.microsoft.com/kusto/query/series-decompose-anomalies-function
// https://learn.microsoft.com/kusto/query/series-decompose-forecast-function
// https://learn.microsoft.com/kusto/query/series-seasonal-function
internal static class DecomposeFunctions
{
    private const KqlType Dynamic = KqlType.Dynamic;
    private const KqlType Long = KqlType.Long;
    private const KqlType Text = KqlType.String;
    private const KqlType Real = KqlType.Real;
    private const string Parts = "baseline:dynamic seasonal:dynamic trend:dynamic residual:dynamic";
    private const double SeasonalThreshold = 0.7;
    private const double AnomalyThreshold = 1.5;

    public static IEnumerable<ScalarFunction> All =>
    [
        Tuple("series_decompose", Parts, 1, [Dynamic, Long, Text, Long, Real], args => AllOf(Decompose(args, period: 1, trend: 2, testPoints: 3, threshold: 4))),
        Tuple("series_decompose_forecast", Parts, 2, [Dynamic, Long, Long, Text, Real], args => AllOf(Decompose(args, period: 2, trend: 3, testPoints: 1, threshold: 4))),
        Tuple("series_decompose_anomalies", "ad_flag:dynamic ad_score:dynamic baseline:dynamic", 1, [Dynamic, Real, Long, Text, Long, Text, Real], Anomalies),
        Of("series_seasonal", Dynamic, 1, [Dynamic, Long, Long], Seasonal),
    ];

    private static Decomposition? Decompose(object?[] args, int period, int trend, int testPoints, int threshold) =>
        Numbers.Finite(args[0]) is { } series
            ? Decomposition.Of(
                series,
                args.Optional(period, null) as long? ?? -1,
                args.Optional(trend, "avg") as string,
                args.Optional(testPoints, null) as long? ?? 0,
                args.Optional(threshold, null) as double? ?? Decomposition.DefaultThreshold)
            : null;

    private static object?[]? AllOf(Decomposition? parts) => parts is null ? null
        : [Numbers.OfReal(parts.Baseline), Numbers.OfReal(parts.Seasonal), Numbers.OfReal(parts.Trend), Numbers.OfReal(parts.Residual)];

    // The points that were not learned from do not count for the fences either.
    private static object?[]? Anomalies(object?[] args)
    {
        if (Decompose(args, period: 2, trend: 3, testPoints: 4, threshold: 6) is not { } parts || OutliersFunction.Quantiles(args.Optional(5, "ctukey") as string) is not { } quantiles)
        {
            return null;
        }

        var threshold = args.Optional(1, null) as double? ?? AnomalyThreshold;
        var testPoints = (int)Math.Clamp(args.Optional(4, null) as long? ?? 0, 0, parts.Residual.Length);
        var scores = Outliers.Scores(Array.ConvertAll(parts.Residual, residual => (double?)residual), quantiles.Low, quantiles.High, testPoints);
        var flags = scores.Select(score => score > threshold ? 1L : score < -threshold ? -1 : 0);
        return [Numbers.OfWhole(flags), Numbers.OfReal(scores), Numbers.OfReal(parts.Baseline)];
    }

    private static object? Seasonal(object?[] args)
    {
        if (Numbers.Finite(args[0]) is not { } series)
        {
            return null;
        }

        var testPoints = (int)Math.Clamp(args.Optional(2, null) as long? ?? 0, 0, series.Length);
        var learned = series[..^testPoints];
        var period = args.Optional(1, null) as long? ?? -1;
        return Numbers.OfReal(Decomposition.Seasons(learned, period < 0 ? Decomposition.BestPeriod(learned, SeasonalThreshold) : period, series.Length));
    }
}
