using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>The beta distribution, and Welch's test, which stands on it.</summary>
internal static class BetaFunctions
{
    // https://learn.microsoft.com/kusto/query/beta-cdf-function
    private const double LargestParameter = 10_000;
    private const int Halvings = 200;
    private const KqlType Real = KqlType.Real;

    public static IEnumerable<ScalarFunction> All =>
    [
        Boxed("beta_cdf", Real, 3, [Real, Real, Real], args => args is [double x, double alpha, double beta] ? Cumulative(x, alpha, beta) : null),
        Boxed("beta_pdf", Real, 3, [Real, Real, Real], args => args is [double x, double alpha, double beta] ? Density(x, alpha, beta) : null),
        Boxed("beta_inv", Real, 3, [Real, Real, Real], args => args is [double probability, double alpha, double beta] ? Inverse(probability, alpha, beta) : null),
        Boxed("welch_test", Real, 6, [Real, Real, Real, Real, Real, Real],
            args => args is [double mean1, double variance1, double count1, double mean2, double variance2, double count2]
                ? Welch(mean1 - mean2, variance1 / count1, count1, variance2 / count2, count2)
                : null),
    ];

    private static double Cumulative(double x, double alpha, double beta) =>
        x is >= 0 and <= 1 && IsParameter(alpha) && IsParameter(beta) ? Regularized(x, alpha, beta) : double.NaN;

    // https://learn.microsoft.com/kusto/query/beta-pdf-function
    private static double Density(double x, double alpha, double beta) =>
        x is > 0 and < 1 && alpha > 0 && beta > 0 ? Math.Exp(((alpha - 1) * Math.Log(x)) + ((beta - 1) * Math.Log(1 - x)) - LogBeta(alpha, beta)) : double.NaN;

    // https://learn.microsoft.com/kusto/query/beta-inv-function: its example gives null above one and NaN for a parameter that is none.
    private static double? Inverse(double probability, double alpha, double beta)
    {
        if (!IsParameter(alpha) || !IsParameter(beta))
        {
            return double.NaN;
        }

        if (probability is not (> 0 and <= 1))
        {
            return null;
        }

        var (low, high) = (probability == 1 ? 1.0 : 0.0, 1.0);
        for (var i = 0; i < Halvings && low < high; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Regularized(middle, alpha, beta) < probability ? (middle, high) : (low, middle);
        }

        return high;
    }

    // The two-sided probability of Student's distribution: https://en.wikipedia.org/wiki/Welch%27s_t-test
    private static double? Welch(double difference, double error1, double count1, double error2, double count2)
    {
        var error = error1 + error2;
        var freedom = error * error / ((error1 * error1 / (count1 - 1)) + (error2 * error2 / (count2 - 1)));
        return error > 0 && freedom > 0 && double.IsFinite(freedom) ? Regularized(freedom / (freedom + (difference * difference / error)), freedom / 2, 0.5) : null;
    }

    private static bool IsParameter(double value) => value is > 0 and <= LargestParameter;

    // The continued fraction converges fast on one side of the mean; the other side is its mirror image.
    private static double Regularized(double x, double a, double b) => x switch
    {
        <= 0 => 0,
        >= 1 => 1,
        _ when x > (a + 1) / (a + b + 2) => 1 - Regularized(1 - x, b, a),
        _ => Math.Exp((a * Math.Log(x)) + (b * Math.Log(1 - x)) - LogBeta(a, b)) / a / Fraction(x, a, b),
    };

    // From its end: https://dlmf.nist.gov/8.17#SS5
    private static double Fraction(double x, double a, double b)
    {
        var fraction = 1.0;
        for (var m = 300 + (int)Math.Sqrt(a + b); m > 0; m--)
        {
            var odd = -(a + m - 1) * (a + b + m - 1) * x / ((a + (2 * m) - 2) * (a + (2 * m) - 1));
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            fraction = 1 + (odd / (1 + (even / fraction)));
        }

        return fraction;
    }

    private static double LogBeta(double a, double b) => SpecialFunctions.LogGamma(a) + SpecialFunctions.LogGamma(b) - SpecialFunctions.LogGamma(a + b);
}
