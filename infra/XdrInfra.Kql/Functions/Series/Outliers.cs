namespace XdrInfra.Kql.Functions.Series;

/// <summary>
/// Tukey's fences: how many times the distance between two quantiles a value lies outside of them, above as a positive number and below as a negative one.
/// Where the quantiles are equal the standard deviation takes the place of their distance; the reference is silent about it.
/// </summary>
internal static class Outliers
{
    /// <summary>A score for each value, learned without the last ones; null values score zero.</summary>
    public static double[] Scores(double?[] values, double low, double high, int testPoints)
    {
        var learned = values.Take(Math.Max(0, values.Length - testPoints)).OfType<double>().Order().ToArray();
        if (learned.Length == 0)
        {
            return new double[values.Length];
        }

        var (floor, ceiling) = (Spread.Quantile(learned, low), Spread.Quantile(learned, high));
        var width = ceiling > floor ? ceiling - floor : Math.Sqrt(Spread.Variance([.. values.OfType<double>()]));
        return Array.ConvertAll(values, value => value is { } number && width > 0 ? Distance(number, floor, ceiling) / width : 0);
    }

    private static double Distance(double value, double floor, double ceiling) =>
        value > ceiling ? value - ceiling : value < floor ? value - floor : 0;
}
