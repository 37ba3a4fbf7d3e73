namespace XdrInfra.Kql.Functions;

/// <summary>Gamma and error functions, to about twelve digits.</summary>
internal static class SpecialFunctions
{
    // Lanczos coefficients for g = 7, n = 9: https://en.wikipedia.org/wiki/Lanczos_approximation
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    // Below, the series converges fast; above, the continued fraction does.
    private const double Border = 1.5;

    public static double Gamma(double x)
    {
        if (x < 0.5)
        {
            return Math.PI / (Math.Sin(Math.PI * x) * Gamma(1 - x));
        }

        var value = Math.Exp(LogGamma(x));
        return x == Math.Floor(x) && x < 20 ? Math.Round(value) : value;
    }

    public static double LogGamma(double x)
    {
        if (x < 0.5)
        {
            return Math.Log(Math.Abs(Math.PI / Math.Sin(Math.PI * x))) - LogGamma(1 - x);
        }

        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++)
        {
            sum += Lanczos[i] / (x - 1 + i);
        }

        var t = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    public static double Erf(double x) => Math.Abs(x) < Border ? Series(x) : x < 0 ? Tail(-x) - 1 : 1 - Tail(x);

    /// <summary>Not by subtraction from one, which would leave few digits of a small result.</summary>
    public static double Erfc(double x) => x > -Border && x < Border ? 1 - Series(x) : x < 0 ? 2 - Tail(-x) : Tail(x);

    // https://dlmf.nist.gov/7.6#E1
    private static double Series(double x)
    {
        var (sum, term) = (x, x);
        for (var n = 1; n < 200 && Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= -x * x / n;
            sum += term / ((2 * n) + 1);
        }

        return 2 / Math.Sqrt(Math.PI) * sum;
    }

    // The continued fraction of the complement, from its end: https://dlmf.nist.gov/7.9#E1
    private static double Tail(double x)
    {
        var fraction = x;
        for (var n = 120; n > 0; n--)
        {
            fraction = x + (n / 2.0 / fraction);
        }

        return x > 30 ? 0 : Math.Exp(-x * x) / Math.Sqrt(Math.PI) / fraction;
    }
}
