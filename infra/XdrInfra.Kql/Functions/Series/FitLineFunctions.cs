using static XdrInfra.Kql.Functions.Series.SeriesDefine;

namespace XdrInfra.Kql.Functions.Series;

/// <summary><c>series_fit_line</c> and <c>series_fit_line_dynamic</c>: linear regression over the positions 1 to n; a gap in the series makes all null.</summary>
// https://learn.microsoft.com/kusto/query/series-fit-line-function
internal static class FitLineFunctions
{
    private static readonly string[] Names = ["rsquare", "slope", "variance", "rvariance", "interception", "line_fit"];

    public static IEnumerable<ScalarFunction> All =>
    [
        Tuple("series_fit_line", "rsquare:real slope:real variance:real rvariance:real interception:real line_fit:dynamic", 1, [KqlType.Dynamic], args => Fit(args[0])),
        Of("series_fit_line_dynamic", KqlType.Dynamic, 1, [KqlType.Dynamic], args => Bag(Names, Fit(args[0]))),
    ];

    /// <summary>Values under names as a bag; null for null.</summary>
    public static DynamicValue? Bag(IReadOnlyList<string> names, IReadOnlyList<object?>? values) =>
        values is null ? null : DynamicValue.FromBag(DynamicBag.Of(names.Zip(values, (name, value) => KeyValuePair.Create(name, DynamicValue.FromScalar(value)))));

    private static object?[]? Fit(object? value)
    {
        if (Numbers.Finite(value) is not { } values)
        {
            return null;
        }

        var fit = LineFit.Of(values);
        return [fit.RSquare, fit.Slope, fit.Variance, fit.ResidualVariance, fit.Interception, Numbers.OfReal(Enumerable.Range(0, values.Length).Select(fit.At))];
    }
}
