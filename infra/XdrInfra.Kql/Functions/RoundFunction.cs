using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary><c>round(x, digits)</c>: halves go away from zero, digits below zero round before the point, and the type stays.</summary>
// https://learn.microsoft.com/kusto/query/round-function
internal static class RoundFunction
{
    private const int RealDigits = 15;      // a real holds no more
    private const int LongDigits = 18;      // so do the powers of ten within a long
    private const int DecimalDigits = 28;

    public static IEnumerable<ScalarFunction> Forms =>
    [
        Of<int, int>("round", value => value), Of<long, long>("round", value => value),
        Of<double, double>("round", value => Reals(value, 0)), Of<decimal, decimal>("round", value => Decimals(value, 0)),
        Nullable<int, long, int>("round", (value, digits) => Whole(value, digits) is >= int.MinValue and <= int.MaxValue and var rounded ? (int)rounded : null),
        Nullable<long, long, long>("round", Whole), Of<double, long, double>("round", Reals), Nullable<decimal, long, decimal>("round", (value, digits) => Arithmetic.Checked(() => Decimals(value, digits))),   // rounded up it may be no decimal any more
    ];

    private static double Reals(double value, long digits) => digits switch
    {
        >= 0 and <= RealDigits => Math.Round(value, (int)digits, MidpointRounding.AwayFromZero),
        < 0 and >= -RealDigits => Math.Round(value / Math.Pow(10, -digits), MidpointRounding.AwayFromZero) * Math.Pow(10, -digits),
        _ => value,
    };

    private static long? Whole(long value, long digits)
    {
        if (digits >= 0)
        {
            return value;
        }

        var rounded = digits < -LongDigits ? 0 : Decimals(value, digits);
        return rounded is >= long.MinValue and <= long.MaxValue ? (long)rounded : null;
    }

    private static decimal Decimals(decimal value, long digits)
    {
        if (digits is >= DecimalDigits or < -DecimalDigits)
        {
            return digits > 0 ? value : 0;
        }

        var unit = (decimal)Math.Pow(10, Math.Max(0, -digits));
        return Math.Round(value / unit, (int)Math.Max(0, digits), MidpointRounding.AwayFromZero) * unit;
    }
}
