using System.Numerics;

namespace XdrInfra.Kql.Functions.Series;

/// <summary>
/// How much a series repeats itself after a number of elements. The series is cut at Tukey's fences, so that single spikes do not count, and its
/// line is taken away, twice, because each hides the other; the score of a period is the correlation with the series shifted by it, times the root of the share that overlaps.
/// A period counts where the correlation is higher than at every period near it and higher than chance gives. The reference names no formula:
/// its example gives 0.84 for the weekly period, and 0 for one that is none, as here.
/// </summary>
internal sealed class Periods
{
    private const int Shortest = 4;
    private const int FarthestNeighbour = 256;

    private readonly double[] _correlations;
    private readonly int _count;

    public Periods(double[] series)
    {
        _count = series.Length;
        _correlations = _count < (2 * Shortest) + 1 ? [] : Correlations(WithoutLine(WithoutSpikes(WithoutLine(WithoutSpikes(series)))));
    }

    /// <summary>Best first; multiples of a better period are left out.</summary>
    public IReadOnlyList<(int Period, double Score)> Find(double least, double most, int count)
    {
        var found = new List<(int Period, double Score)>();
        var first = (int)Math.Clamp(Math.Ceiling(least), Shortest, int.MaxValue);
        var last = (int)Math.Clamp(Math.Floor(most), 0, Math.Max(0, _correlations.Length - 2));
        var candidates = Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(period => (Period: period, Score: Score(period))).Where(candidate => candidate.Score > 0);
        foreach (var candidate in candidates.OrderByDescending(candidate => candidate.Score))
        {
            if (found.Count == count)
            {
                break;
            }

            if (!found.Exists(better => IsMultiple(candidate.Period, better.Period)))
            {
                found.Add(candidate);
            }
        }

        return found;
    }

    /// <summary>Between 0 and 1; zero where the period is none.</summary>
    public double Score(int period) =>
        period >= Shortest && period < _correlations.Length - 1 && _correlations[period] > 2 / Math.Sqrt(_count) && IsHighest(period)
            ? Math.Min(1, _correlations[period] * Math.Sqrt((_count - period) / (double)_count))
            : 0;

    // A period that lies between two elements is up to half an element off, and its multiples as many times that.
    private static bool IsMultiple(int period, int of)
    {
        var times = (int)Math.Round(period / (double)of);
        return times >= 2 && Math.Abs(period - (times * of)) <= times / 2;
    }

    private bool IsHighest(int period)
    {
        var reach = Math.Clamp(period / 4, 1, FarthestNeighbour);
        for (var i = 1; i <= reach; i++)
        {
            if (_correlations[period - i] >= _correlations[period] || (period + i < _correlations.Length && _correlations[period + i] > _correlations[period]))
            {
                return false;
            }
        }

        return true;
    }

    private static double[] WithoutSpikes(double[] series)
    {
        var sorted = series.Order().ToArray();
        var (low, high) = (Spread.Quantile(sorted, 0.25), Spread.Quantile(sorted, 0.75));
        var width = 1.5 * (high - low);
        return width > 0 ? Array.ConvertAll(series, value => Math.Clamp(value, low - width, high + width)) : series;
    }

    private static double[] WithoutLine(double[] series)
    {
        var line = LineFit.Of(series);
        return [.. series.Select((value, i) => value - line.At(i))];
    }

    // For every shift up to half of the series: products by way of the frequencies, means and spreads by running sums.
    private static double[] Correlations(double[] series)
    {
        var count = series.Length;
        var products = Products(series);
        var (sums, squares) = (Running(series), Running(Array.ConvertAll(series, value => value * value)));
        var smallest = 1e-12 * squares[count];
        var correlations = new double[((count - 1) / 2) + 2];
        for (var shift = 1; shift < correlations.Length; shift++)
        {
            var pairs = count - shift;
            var (first, second) = (sums[pairs], sums[count] - sums[shift]);
            var firstSpread = squares[pairs] - (first * first / pairs);
            var secondSpread = squares[count] - squares[shift] - (second * second / pairs);
            correlations[shift] = firstSpread > smallest && secondSpread > smallest ? (products[shift] - (first * second / pairs)) / Math.Sqrt(firstSpread * secondSpread) : 0;
        }

        return correlations;
    }

    private static double[] Products(double[] series)
    {
        var padded = new Complex[BitOperations.RoundUpToPowerOf2((uint)(2 * series.Length))];
        for (var i = 0; i < series.Length; i++)
        {
            padded[i] = series[i];
        }

        var spectrum = Fourier.Transform(padded);
        return Array.ConvertAll(Fourier.Invert(Array.ConvertAll(spectrum, value => value * Complex.Conjugate(value))), value => value.Real);
    }

    private static double[] Running(double[] values)
    {
        var sums = new double[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
        {
            sums[i + 1] = sums[i] + values[i];
        }

        return sums;
    }
}
