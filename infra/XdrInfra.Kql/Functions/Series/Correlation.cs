namespace XdrInfra.Kql.Functions.Series;

/// <summary>Pearson's correlation of arrays of one length; not a number where one of them is constant.</summary>
internal static class Correlation
{
    public static double Of(double[] left, double[] right)
    {
        var (leftMean, rightMean) = (left.Average(), right.Average());
        var (both, lefts, rights) = (0.0, 0.0, 0.0);
        for (var i = 0; i < left.Length; i++)
        {
            var (a, b) = (left[i] - leftMean, right[i] - rightMean);
            both += a * b;
            lefts += a * a;
            rights += b * b;
        }

        return both / Math.Sqrt(lefts * rights);
    }
}
