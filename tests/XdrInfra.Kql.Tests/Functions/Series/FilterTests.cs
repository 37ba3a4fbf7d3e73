namespace XdrInfra.Kql.Tests.Functions.Series;

public sealed class FilterTests
{
    // https://learn.microsoft.com/kusto/query/series-fir-function
    [Theory]
    [InlineData("series_fir(dynamic([0, 6, 0, 0]), dynamic([1, 1, 1]))", "[0.0,2.0,2.0,2.0]")]
    [InlineData("series_fir(dynamic([0, 6, 0, 0]), dynamic([1, 1, 1]), true, true)", "[2.0,2.0,2.0,0.0]")]
    [InlineData("series_fir(dynamic([0, 6, 0]), dynamic([1, 1, 1]), false)", "[0.0,6.0,6.0]")]
    [InlineData("series_fir(dynamic([1, 4, 9]), dynamic([1, -1]))", "[1.0,3.0,5.0]")]
    [InlineData("series_fir(dynamic([1, 4, 9]), dynamic([1, -1]), true)", "null")]
    [InlineData("series_fir(dynamic([1, null]), dynamic([1]))", "null")]
    public void A_finite_response(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/series-iir-function
    [Theory]
    [InlineData("series_iir(dynamic([1, 1, 1]), dynamic([1]), dynamic([1, -1]))", "[1.0,2.0,3.0]")]
    [InlineData("series_iir(dynamic([8, 0, 0]), dynamic([1]), dynamic([2, -1]))", "[4.0,2.0,1.0]")]
    [InlineData("series_iir(dynamic([1]), dynamic([1]), dynamic([0, 1]))", "null")]
    public void An_infinite_response(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/series-fft-function
    [Fact]
    public void Frequencies_of_a_power_of_two() =>
        Kql.Rows("print (re, im) = series_fft(dynamic([1, 0, 0, 0]))").ShouldBe(["[1.0,1.0,1.0,1.0]|[0.0,0.0,0.0,0.0]"]);

    [Theory]
    [InlineData("dynamic([1, 2, 3, 4, 5, 6])")]
    [InlineData("dynamic([3, -1, 4, 1, 5, 9, 2])")]
    [InlineData("dynamic([7])")]
    public void Frequencies_give_the_series_back(string series) =>
        Kql.Rows($"print x = {series} | extend (re, im) = series_fft(x) | extend (back, rest) = series_ifft(re, im) | project series_sum(series_abs(series_subtract(back, x))) < 1e-9 and series_sum(series_abs(rest)) < 1e-9")
            .ShouldBe(["true"]);

    [Fact]
    public void The_first_frequency_is_the_sum() =>
        Kql.Rows("print (re, im) = series_fft(dynamic([2, 3, 5])) | project round(todouble(re[0]), 9)").ShouldBe(["10.0"]);

    [Fact]
    public void Parts_of_different_length_are_null() => Kql.Rows("print (re, im) = series_fft(dynamic([1, 2]), dynamic([1]))").ShouldBe(["null|null"]);

    // https://learn.microsoft.com/kusto/query/series-outliers-function
    [Theory]
    [InlineData("series_outliers(dynamic([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30]), 'tukey')", "[-0.5,-0.3,-0.1,0.0,0.0,0.0,0.0,0.0,0.1,0.3,4.3]")]
    [InlineData("series_outliers(dynamic([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))", "[-0.125,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.125]")]
    [InlineData("series_outliers(dynamic([3, 3, 3]))", "[0.0,0.0,0.0]")]
    [InlineData("series_outliers(dynamic([1, null, 2, 99]), 'tukey', 99)", "[-0.5,0.0,0.5,0.0]")]
    [InlineData("series_outliers(dynamic([1, 2]), 'other')", "null")]
    [InlineData("series_outliers(dynamic([1, 2]), 'ctukey', 0.0, 1.0, 90.0)", "null")]
    public void Fences(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Fact]
    public void One_value_that_differs_from_all_others_is_an_outlier() =>
        Kql.Value("array_index_of(series_greater(series_outliers(array_concat(repeat(5, 40), dynamic([90]))), 1.5), true)").ShouldBe("40");

    [Fact]
    public void Arrays_that_functions_make_count_as_memory()
    {
        var options = new QueryOptions(Kql.Now) { MemoryBudgetBytes = 20 << 20 };
        var result = KqlEngine.Run("print x = range(1, 200000, 1) | extend y = series_abs(x) | extend z = series_add(x, y) | project array_length(z)", new TestDatabase([]), options, CancellationToken.None);

        result.Error.ShouldBe(new QueryError("KQL0401", "The query needs more than 20 MiB for intermediate results; filter earlier, or keep fewer columns."));
    }

    [Fact]
    public void A_long_filter_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() => KqlEngine.Run("print series_fir(range(1, 1000000, 1), range(1, 1000000, 1))", new TestDatabase([]), new QueryOptions(Kql.Now), source.Token));
    }
}
