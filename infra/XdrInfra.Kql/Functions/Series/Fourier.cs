using System.Numerics;

namespace XdrInfra.Kql.Functions.Series;

/// <summary>The discrete Fourier transform of any length in n log n: powers of two directly, others by Bluestein's convolution.</summary>
// https://en.wikipedia.org/wiki/Fast_Fourier_transform
internal static class Fourier
{
    public static Complex[] Transform(Complex[] values) => BitOperations.IsPow2(values.Length) ? Halving([.. values]) : Bluestein(values);

    /// <summary>Gives back what was transformed.</summary>
    public static Complex[] Invert(Complex[] values) =>
        Array.ConvertAll(Transform(Array.ConvertAll(values, Complex.Conjugate)), value => Complex.Conjugate(value) / values.Length);

    private static Complex[] Halving(Complex[] values)
    {
        Reorder(values);
        for (var size = 2; size <= values.Length; size *= 2)
        {
            var roots = Enumerable.Range(0, size / 2).Select(k => Complex.FromPolarCoordinates(1, -2 * Math.PI * k / size)).ToArray();
            for (var start = 0; start < values.Length; start += size)
            {
                for (var k = 0; k < roots.Length; k++)
                {
                    var (even, odd) = (values[start + k], roots[k] * values[start + k + roots.Length]);
                    (values[start + k], values[start + k + roots.Length]) = (even + odd, even - odd);
                }
            }
        }

        return values;
    }

    // Each value goes to the place whose bits are in the opposite order.
    private static void Reorder(Complex[] values)
    {
        for (int i = 1, j = 0; i < values.Length; i++)
        {
            var bit = values.Length >> 1;
            for (; (j & bit) != 0; bit >>= 1)
            {
                j ^= bit;
            }

            j ^= bit;
            if (i < j)
            {
                (values[i], values[j]) = (values[j], values[i]);
            }
        }
    }

    private static Complex[] Bluestein(Complex[] values)
    {
        var count = values.Length;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)((2 * count) - 1));
        var chirp = Enumerable.Range(0, count).Select(k => Complex.FromPolarCoordinates(1, -Math.PI * ((long)k * k % (2L * count)) / count)).ToArray();
        var (left, right) = (new Complex[size], new Complex[size]);
        for (var k = 0; k < count; k++)
        {
            left[k] = values[k] * chirp[k];
            right[k] = Complex.Conjugate(chirp[k]);
            right[(size - k) % size] = right[k];
        }

        var (first, second) = (Halving(left), Halving(right));
        var product = Invert([.. first.Zip(second, (a, b) => a * b)]);
        return [.. chirp.Select((factor, k) => factor * product[k])];
    }
}
