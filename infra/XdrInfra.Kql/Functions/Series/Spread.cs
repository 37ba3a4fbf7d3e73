namespace XdrInfra.Kql.Functions.Series;

/// <summary>How far numbers lie apart.</summary>
internal static class Spread
{
    /// <summary>Of a sample, in two passes.</summary>
    public static double Variance(IReadOnlyCollection<double> values)
    {
        if (values.Count < 2)
        {
            return 0;
        }

        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
    }

    /// <summary>The value below which a share of the sorted values lies, interpolated between its two neighbours.</summary>
    public static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    public static double Median(double[] sorted) => Quantile(sorted, 0.5);
}
