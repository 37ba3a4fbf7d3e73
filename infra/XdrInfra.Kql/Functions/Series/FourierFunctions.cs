using System.Numerics;
using static XdrInfra.Kql.Functions.Series.SeriesDefine;

namespace XdrInfra.Kql.Functions.Series;

/// <summary><c>series_fft</c> and <c>series_ifft</c>: a series of complex numbers to its frequencies and back, with as many elements.</summary>
// https://learn.microsoft.com/kusto/query/series-fft-function
// https://learn.microsoft.com/kusto/query/series-ifft-function
internal static class FourierFunctions
{
    private static readonly KqlType[] Parameters = [KqlType.Dynamic, KqlType.Dynamic];

    public static IEnumerable<ScalarFunction> All => [Of("series_fft", Fourier.Transform), Of("series_ifft", Fourier.Invert)];

    private static ScalarFunction Of(string name, Func<Complex[], Complex[]> transform) =>
        Tuple(name, "real:dynamic imag:dynamic", 1, Parameters, args => Apply(args, transform));

    private static object?[]? Apply(object?[] args, Func<Complex[], Complex[]> transform)
    {
        if (Numbers.Finite(args[0]) is not { } real || (args.Length > 1 ? Numbers.Finite(args[1]) : new double[real.Length]) is not { } imaginary || imaginary.Length != real.Length)
        {
            return null;
        }

        var result = transform([.. real.Zip(imaginary, (a, b) => new Complex(a, b))]);
        return [Numbers.OfReal(result.Select(value => value.Real)), Numbers.OfReal(result.Select(value => value.Imaginary))];
    }
}
