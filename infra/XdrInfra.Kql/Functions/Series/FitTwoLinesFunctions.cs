using static XdrInfra.Kql.Functions.Series.SeriesDefine;

namespace XdrInfra.Kql.Functions.Series;

/// <summary>
/// <c>series_fit_2lines</c> and its dynamic form: the series is split where two lines explain most of it. Each part has at least two elements
/// and is fitted by itself from position 1; the split index is the first element of the right part. The reference leaves both open.
/// </summary>
// https://learn.microsoft.com/kusto/query/series-fit-2lines-function
internal static class FitTwoLinesFunctions
{
    private const string Outputs =
        "rsquare:real split_idx:long variance:real rvariance:real line_fit:dynamic"
        + " right_rsquare:real right_slope:real right_interception:real right_variance:real right_rvariance:real"
        + " left_rsquare:real left_slope:real left_interception:real left_variance:real left_rvariance:real";

    private static readonly string[] Names = [.. Outputs.Split(' ').Select(output => output.Split(':')[0])];

    public static IEnumerable<ScalarFunction> All =>
    [
        Tuple("series_fit_2lines", Outputs, 1, [KqlType.Dynamic], args => Fit(args[0])),
        Of("series_fit_2lines_dynamic", KqlType.Dynamic, 1, [KqlType.Dynamic], args => FitLineFunctions.Bag(Names, Fit(args[0]))),
    ];

    private static object?[]? Fit(object? value)
    {
        if (Numbers.Finite(value) is not { Length: >= 4 } values)
        {
            return null;
        }

        var split = BestSplit(values);
        var (left, right) = (LineFit.Of(values.AsSpan(0, split)), LineFit.Of(values.AsSpan(split)));
        var variance = Spread.Variance(values);
        var residuals = ((left.ResidualVariance * Math.Max(1, split - 1)) + (right.ResidualVariance * Math.Max(1, values.Length - split - 1))) / (values.Length - 1);
        var line = Numbers.OfReal(Enumerable.Range(0, values.Length).Select(i => i < split ? left.At(i) : right.At(i - split)));
        return
        [
            variance == 0 ? 1 : Math.Clamp(1 - (residuals / variance), 0, 1), (long)split, variance, residuals, line,
            right.RSquare, right.Slope, right.Interception, right.Variance, right.ResidualVariance,
            left.RSquare, left.Slope, left.Interception, left.Variance, left.ResidualVariance,
        ];
    }

    private static int BestSplit(double[] values)
    {
        var mean = values.Average();
        var centred = Array.ConvertAll(values, value => value - mean);
        var (left, right) = (ErrorsUpTo(centred), ErrorsUpTo([.. centred.Reverse()]));
        return Enumerable.Range(2, values.Length - 3).MinBy(split => left[split] + right[values.Length - split]);
    }

    // The squared error of a line through the first n values, for each n, from running sums.
    private static double[] ErrorsUpTo(double[] values)
    {
        var errors = new double[values.Length + 1];
        var (sum, squares, products) = (0.0, 0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i];
            squares += values[i] * values[i];
            products += values[i] * (i + 1);
            var n = i + 1.0;
            var along = n * ((n * n) - 1) / 12;
            var across = products - (sum * (n + 1) / 2);
            errors[i + 1] = Math.Max(0, squares - (sum * sum / n) - (along == 0 ? 0 : across * across / along));
        }

        return errors;
    }
}
