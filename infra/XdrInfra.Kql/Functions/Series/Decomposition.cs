namespace XdrInfra.Kql.Functions.Series;

/// <summary>
/// A series as seasons, trend and rest, in the order of the reference: the median of each phase, then the trend of what is left.
/// Where the trend is a line the medians are those of the series without its slope, which is the median difference over one period:
/// otherwise a series that grows would leave steps in its rest. The reference leaves that open.
/// A rest that is only the rounding of numbers of this size is zero, so that it cannot look like an anomaly.
/// </summary>
// https://learn.microsoft.com/kusto/query/series-decompose-function
internal sealed record Decomposition(double[] Baseline, double[] Seasonal, double[] Trend, double[] Residual)
{
    public const double DefaultThreshold = 0.6;

    private const double Rounding = 1e-9;

    /// <summary>Null when there is no such trend or nothing to learn from. A negative period is looked for, zero means no seasons.</summary>
    public static Decomposition? Of(double[] series, long period, string? trend, long testPoints, double threshold)
    {
        var learned = series.AsSpan(0, (int)(series.Length - Math.Clamp(testPoints, 0, series.Length))).ToArray();
        if (learned.Length == 0)
        {
            return null;
        }

        var known = period < 0 ? BestPeriod(learned, threshold) : period;
        var level = trend == "linefit" ? WithoutSlope(learned, known) : learned;
        var seasonal = Seasons(level, known, series.Length);
        var rest = learned.Select((value, i) => value - seasonal[i]).ToArray();
        return TrendOf(rest, trend) is { } line ? Of(series, seasonal, [.. Enumerable.Range(0, series.Length).Select(line)]) : null;
    }

    /// <summary>The most likely period; zero when none reaches the threshold.</summary>
    public static long BestPeriod(double[] series, double threshold) =>
        new Periods(series).Find(0, series.Length, 1) is [var best] && best.Score >= threshold ? best.Period : 0;

    /// <summary>The median of the learned elements in the same phase, for a series of this length; zeros without a period.</summary>
    public static double[] Seasons(double[] learned, long period, int length)
    {
        var seasons = new double[length];
        if (period <= 0)
        {
            return seasons;
        }

        var phases = (int)Math.Min(period, length);
        for (var phase = 0; phase < Math.Min(phases, learned.Length); phase++)
        {
            var median = Spread.Median([.. Every(learned, phase, phases).Order()]);
            for (var i = phase; i < length; i += phases)
            {
                seasons[i] = median;
            }
        }

        return seasons;
    }

    private static Decomposition Of(double[] series, double[] seasonal, double[] trend)
    {
        var baseline = seasonal.Zip(trend, (season, level) => season + level).ToArray();
        var smallest = Rounding * series.Max(Math.Abs);
        var residual = series.Zip(baseline, (value, expected) => Math.Abs(value - expected) <= smallest ? 0 : value - expected).ToArray();
        return new Decomposition(baseline, seasonal, trend, residual);
    }

    private static double[] WithoutSlope(double[] series, long period)
    {
        if (period <= 0 || period >= series.Length)
        {
            return series;
        }

        var step = (int)period;
        var slope = Spread.Median([.. series.Skip(step).Select((value, i) => (value - series[i]) / step).Order()]);
        var middle = (series.Length - 1) / 2.0;
        return [.. series.Select((value, i) => value - (slope * (i - middle)))];
    }

    private static IEnumerable<double> Every(double[] values, int first, int step)
    {
        for (var i = first; i < values.Length; i += step)
        {
            yield return values[i];
        }
    }

    private static Func<int, double>? TrendOf(double[] values, string? trend)
    {
        switch (trend)
        {
            case "avg":
                var mean = values.Average();
                return _ => mean;
            case "linefit":
                return LineFit.Of(values).At;
            case "none":
                return _ => 0;
            default:
                return null;
        }
    }
}
