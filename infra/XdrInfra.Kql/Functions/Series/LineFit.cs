namespace XdrInfra.Kql.Functions.Series;

/// <summary>The straight line through values at 1, 2, 3 and so on that has the least squares of distances.</summary>
internal sealed record LineFit(double Slope, double Interception, double Variance, double ResidualVariance)
{
    /// <summary>The share of the variance that the line explains; values that do not vary are explained whole.</summary>
    public double RSquare => Variance == 0 ? 1 : Math.Clamp(1 - (ResidualVariance / Variance), 0, 1);

    public double At(int index) => Interception + (Slope * (index + 1));

    public static LineFit Of(ReadOnlySpan<double> values)
    {
        var middle = (values.Length + 1) / 2.0;
        var mean = 0.0;
        foreach (var value in values)
        {
            mean += value / values.Length;
        }

        var (along, across, all) = (0.0, 0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            var (x, y) = (i + 1 - middle, values[i] - mean);
            along += x * x;
            across += x * y;
            all += y * y;
        }

        var slope = along == 0 ? 0 : across / along;
        var degrees = Math.Max(1, values.Length - 1);
        return new LineFit(slope, mean - (slope * middle), all / degrees, Math.Max(0, all - (slope * across)) / degrees);
    }
}
