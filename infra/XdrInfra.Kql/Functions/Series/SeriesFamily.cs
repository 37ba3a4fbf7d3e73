namespace XdrInfra.Kql.Functions.Series;

/// <summary>All functions of arrays of numbers.</summary>
internal static class SeriesFamily
{
    public static IEnumerable<ScalarFunction> All =>
    [
        .. ElementwiseFunctions.All, .. FillFunctions.All, .. SeriesStatistics.All, .. ProductFunctions.All, .. FilterFunctions.All, .. FourierFunctions.All,
        .. FitLineFunctions.All, .. FitTwoLinesFunctions.All, .. FitPolynomialFunction.All, .. OutliersFunction.All, .. PeriodsFunctions.All, .. DecomposeFunctions.All,
    ];
}
