namespace XdrInfra.Kql.Tests.Functions.Series;

/// <summary>Seasons, trend and anomalies; the clear cases hold for many random series.</summary>
public sealed class DecomposeTests
{
    // https://learn.microsoft.com/kusto/query/series-decompose-function
    [Theory]
    [InlineData("dynamic([1, 5, 1, 5, 1, 5]), 2", "[1.0,5.0,1.0,5.0,1.0,5.0]|[1.0,5.0,1.0,5.0,1.0,5.0]|[0.0,0.0,0.0,0.0,0.0,0.0]|[0.0,0.0,0.0,0.0,0.0,0.0]")]
    [InlineData("dynamic([2, 4, 6]), 0", "[4.0,4.0,4.0]|[0.0,0.0,0.0]|[4.0,4.0,4.0]|[-2.0,0.0,2.0]")]
    [InlineData("dynamic([2, 4, 6]), 0, 'linefit'", "[2.0,4.0,6.0]|[0.0,0.0,0.0]|[2.0,4.0,6.0]|[0.0,0.0,0.0]")]
    [InlineData("dynamic([2, 4]), 0, 'none'", "[0.0,0.0]|[0.0,0.0]|[0.0,0.0]|[2.0,4.0]")]
    [InlineData("dynamic([2, 4, 90]), 0, 'avg', 1", "[3.0,3.0,3.0]|[0.0,0.0,0.0]|[3.0,3.0,3.0]|[-1.0,1.0,87.0]")]
    [InlineData("dynamic([2, 4]), 0, 'other'", "null|null|null|null")]
    [InlineData("dynamic([2, null]), 0", "null|null|null|null")]
    public void A_series_is_seasons_and_trend_and_rest(string arguments, string expected) =>
        Kql.Rows($"print series_decompose({arguments})").ShouldBe([expected]);

    // https://learn.microsoft.com/kusto/query/series-decompose-forecast-function
    [Fact]
    public void A_forecast_goes_on_with_seasons_and_line() =>
        Kql.Rows("print y = dynamic([10, 20, 12, 22, 14, 24, 0, 0]) | extend forecast = series_decompose_forecast(y, 2, 2, 'linefit') | mv-expand forecast to typeof(real) | project round(forecast, 6)")
            .ShouldBe(["10.0", "20.0", "12.0", "22.0", "14.0", "24.0", "16.0", "26.0"]);

    // https://learn.microsoft.com/kusto/query/series-decompose-anomalies-function
    [Fact]
    public void A_dip_and_a_spike_are_flagged_and_scored() =>
        Kql.Rows("print y = array_concat(repeat(10, 20), dynamic([60]), repeat(10, 20), dynamic([-40]), repeat(10, 20)) | extend (flag, score) = series_decompose_anomalies(y) | project array_index_of(flag, 1), array_index_of(flag, -1), array_sum(series_abs(flag))")
            .ShouldBe(["20|41|2.0"]);

    [Fact]
    public void Points_that_are_not_learned_from_are_flagged() =>
        Kql.Rows("print y = dynamic([10, 12, 11, 10, 12, 11, 10, 12, 11, 10, 12, 11, 80]) | extend (flag, score, base) = series_decompose_anomalies(y, 1.5, 0, 'linefit', 1, 'tukey', 0.1) | project flag[12], array_sum(flag)")
            .ShouldBe(["1|1.0"]);

    [Theory]
    [InlineData("1.5, -1, 'avg', 0, 'other'")]
    [InlineData("1.5, -1, 'other'")]
    public void A_method_that_is_none_gives_null(string arguments) =>
        Kql.Rows($"print (flag, score) = series_decompose_anomalies(dynamic([1, 2, 3]), {arguments})").ShouldBe(["null|null"]);

    [Fact]
    public void A_clean_seasonal_line_has_no_anomaly()
    {
        foreach (var clean in CleanSeries())
        {
            Kql.Rows($"print (flag, score, base) = series_decompose_anomalies({clean.Text}, 1.5, -1, 'linefit') | project array_sum(series_abs(flag))").ShouldBe(["0.0"], clean.Text);
        }
    }

    [Fact]
    public void A_spike_in_a_noisy_seasonal_line_is_flagged()
    {
        foreach (var clean in CleanSeries())
        {
            var (noisy, at) = clean.WithNoise().WithSpike();

            Kql.Rows($"print (flag, score, base) = series_decompose_anomalies({noisy.Text}, 1.5, -1, 'linefit') | project flag[{at}]").ShouldBe(["1"], noisy.Text);
        }
    }

    [Fact]
    public void Parts_add_up_to_the_series()
    {
        foreach (var clean in CleanSeries())
        {
            Kql.Rows($"print y = {clean.WithNoise().Text} | extend (base, season, trend, rest) = series_decompose(y, -1, 'linefit') | project array_sum(series_abs(series_subtract(series_add(base, rest), y))) < 1e-6, array_sum(series_abs(series_subtract(series_add(season, trend), base))) < 1e-6")
                .ShouldBe(["true|true"]);
        }
    }

    private static IEnumerable<SeasonalLine> CleanSeries() => Enumerable.Range(1, 40).Select(SeasonalLine.Of);
}
