using static XdrInfra.Kql.Functions.Series.SeriesDefine;

namespace XdrInfra.Kql.Functions.Series;

/// <summary>
/// <c>series_fit_poly(y, x, degree)</c>: the polynomial with the least squares of distances, by Householder's method over positions that are scaled
/// to at most 1. More coefficients than values, or a degree above 30, have no answer.
/// </summary>
// https://learn.microsoft.com/kusto/query/series-fit-poly-function
internal static class FitPolynomialFunction
{
    private const int HighestDegree = 30;
    private const string Outputs = "rsquare:real coefficients:dynamic variance:real rvariance:real poly_fit:dynamic";

    // Microsoft's parser wants a second array before the degree.
    public static IEnumerable<ScalarFunction> All =>
        [Tuple("series_fit_poly", Outputs, 1, [KqlType.Dynamic, KqlType.Dynamic, KqlType.Int], args => Fit(args))];

    private static object?[]? Fit(object?[] args)
    {
        if (Numbers.Finite(args[0]) is not { } y || (args.Length > 1 ? Numbers.Finite(args[1]) : Positions(y.Length)) is not { } x)
        {
            return null;
        }

        var degree = args.Optional(2, 1) as int? ?? -1;
        if (x.Length != y.Length || degree is < 0 or > HighestDegree || degree >= y.Length)
        {
            return null;
        }

        var scale = x.Max(Math.Abs) is var largest and > 0 ? largest : 1;
        var scaled = LeastSquares.Solve([.. x.Select(value => Powers(value / scale, degree))], y);
        return scaled is null ? null : Result(y, x, scale, scaled);
    }

    private static object?[] Result(double[] y, double[] x, double scale, double[] scaled)
    {
        var fit = Array.ConvertAll(x, value => Evaluate(scaled, value / scale));
        var variance = Spread.Variance(y);
        var residuals = y.Zip(fit, (value, fitted) => (value - fitted) * (value - fitted)).Sum() / Math.Max(1, y.Length - 1);
        var coefficients = scaled.Select((coefficient, i) => coefficient / Math.Pow(scale, scaled.Length - 1 - i));
        return [variance == 0 ? 1 : Math.Clamp(1 - (residuals / variance), 0, 1), Numbers.OfReal(coefficients), variance, residuals, Numbers.OfReal(fit)];
    }

    private static double[] Positions(int count) => [.. Enumerable.Range(1, count).Select(i => (double)i)];

    // The highest power first.
    private static double[] Powers(double value, int degree)
    {
        var powers = new double[degree + 1];
        powers[degree] = 1;
        for (var i = degree - 1; i >= 0; i--)
        {
            powers[i] = powers[i + 1] * value;
        }

        return powers;
    }

    private static double Evaluate(double[] coefficients, double value) => coefficients.Aggregate(0.0, (sum, coefficient) => (sum * value) + coefficient);
}
