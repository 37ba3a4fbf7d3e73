namespace XdrInfra.Benchmarks.Running;

/// <summary>The middle of several measurements: one disturbed run does not move it.</summary>
internal static class Median
{
    public const int Runs = 5;

    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
