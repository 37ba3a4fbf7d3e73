using System.Globalization;

namespace XdrInfra.Kql.Tests.Functions.Series;

/// <summary>A line with a pattern that repeats at least eight times, made from a number.</summary>
internal sealed record SeasonalLine(IReadOnlyList<double> Values, double Swing, Random Source)
{
    public string Text => $"dynamic([{string.Join(',', Values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}])";

    public static SeasonalLine Of(int number)
    {
        var source = new Random(number);
        var period = source.Next(5, 25);
        var swing = source.Next(5, 100);
        var pattern = Enumerable.Range(0, period).Select(_ => source.NextDouble() * swing).ToArray();
        var (level, slope) = (source.Next(-50, 500), (source.NextDouble() - 0.5) * swing / period);
        return new([.. Enumerable.Range(0, period * source.Next(8, 13)).Select(i => level + (slope * i) + pattern[i % period])], swing, source);
    }

    /// <summary>With noise of a fiftieth of the pattern.</summary>
    public SeasonalLine WithNoise() => this with { Values = [.. Values.Select(value => value + ((Source.NextDouble() - 0.5) * Swing / 25))] };

    /// <summary>With one value far above, and its place.</summary>
    public (SeasonalLine Line, int At) WithSpike()
    {
        var at = Source.Next(Values.Count);
        return (this with { Values = [.. Values.Select((value, i) => i == at ? value + (3 * Swing) : value)] }, at);
    }
}
