using System.Globalization;

namespace XdrInfra.Benchmarks.Running;

/// <summary>One measured number and what it should be at most.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The median.</param>
/// <param name="Unit">For example <c>ms</c>.</param>
/// <param name="Target">At most this; null where the figure only informs.</param>
internal sealed record Figure(string What, double Value, string Unit, double? Target = null)
{
    /// <summary>Below 1 the target is met.</summary>
    public double? Ratio => Value / Target;

    public string ValueText => $"{Number(Value)} {Unit}";

    public string TargetText => Target is { } target ? $"{Number(target)} {Unit}" : "";

    public string RatioText => Ratio is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "";

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 100 ? "N0" : "0.##", CultureInfo.InvariantCulture);
}
