namespace XdrInfra.Kql.Tests.Functions.Series;

public sealed class FitTests
{
    // https://learn.microsoft.com/kusto/query/series-stats-function
    [Theory]
    [InlineData("dynamic([4, 9, 2, 9])", "2.0|2|9.0|1|6.0|3.559026084010437|12.666666666666666")]
    [InlineData("dynamic([5])", "5.0|0|5.0|0|5.0|0.0|0.0")]
    [InlineData("dynamic([1, null, 3])", "null|null|null|null|null|null|null")]
    [InlineData("dynamic([1, null, 3]), true", "1.0|0|3.0|2|2.0|1.4142135623730951|2.0")]
    [InlineData("dynamic([])", "null|null|null|null|null|null|null")]
    public void Statistics_of_a_sample(string arguments, string expected) => Kql.Rows($"print series_stats({arguments})").ShouldBe([expected]);

    // https://learn.microsoft.com/kusto/query/series-stats-dynamic-function
    [Fact]
    public void The_same_as_a_bag() =>
        Kql.Value("series_stats_dynamic(dynamic([2, 4]))").ShouldBe("""{"min":2.0,"min_idx":0,"max":4.0,"max_idx":1,"avg":3.0,"stdev":1.4142135623730951,"variance":2.0,"sum":6.0,"len":2}""");

    // https://learn.microsoft.com/kusto/query/series-fit-line-function
    [Theory]
    [InlineData("dynamic([5, 7, 9, 11])", "1.0|2.0|6.666666666666667|0.0|3.0|[5.0,7.0,9.0,11.0]")]
    [InlineData("dynamic([1, 3, 2])", "0.25|0.5|1.0|0.75|1.0|[1.5,2.0,2.5]")]
    [InlineData("dynamic([4, 4])", "1.0|0.0|0.0|0.0|4.0|[4.0,4.0]")]
    [InlineData("dynamic([1, null])", "null|null|null|null|null|null")]
    public void A_line_with_the_least_squares(string series, string expected) => Kql.Rows($"print series_fit_line({series})").ShouldBe([expected]);

    [Fact]
    public void A_line_as_a_bag() =>
        Kql.Value("series_fit_line_dynamic(dynamic([5, 7])).slope").ShouldBe("2.0");

    // https://learn.microsoft.com/kusto/query/series-fit-2lines-function
    [Fact]
    public void Two_lines_meet_where_the_trend_changes() =>
        Kql.Rows("print (r, at, v, rv, fit) = series_fit_2lines(dynamic([1, 2, 3, 4, 10, 8, 6, 4]))")
            .ShouldBe(["1.0|4|9.357142857142858|0.0|[1.0,2.0,3.0,4.0,10.0,8.0,6.0,4.0]"]);

    [Fact]
    public void Each_of_two_lines_counts_from_its_own_start() =>
        Kql.Rows("print f = series_fit_2lines_dynamic(dynamic([1, 2, 3, 4, 10, 8, 6, 4])) | project f.right_slope, f.right_interception, f.left_slope, f.left_interception")
            .ShouldBe(["-2.0|12.0|1.0|0.0"]);

    [Fact]
    public void Two_lines_need_four_elements() => Kql.Value("series_fit_2lines_dynamic(dynamic([1, 2, 3]))").ShouldBe("null");

    // https://learn.microsoft.com/kusto/query/series-fit-poly-function
    [Fact]
    public void A_polynomial_starts_with_its_highest_power() =>
        Kql.Rows("print f = series_fit_poly(dynamic([3, 1, 3, 9]), dynamic([-1, 0, 1, 2]), 2) | project round(todouble(f), 6)").ShouldBe(["1.0"]);

    [Fact]
    public void Coefficients_of_a_polynomial() =>
        Kql.Rows("print (r, c) = series_fit_poly(dynamic([3, 1, 3, 9]), dynamic([-1, 0, 1, 2]), 2) | mv-expand c to typeof(real) | project round(c, 6) + 0.0").ShouldBe(["2.0", "0.0", "1.0"]);

    [Theory]
    [InlineData("dynamic([1, 2]), dynamic([1, 2, 3]), 1")]
    [InlineData("dynamic([1, 2]), dynamic([1, 2]), 2")]
    [InlineData("dynamic([1, 2, 3]), dynamic([5, 5, 5]), 1")]
    [InlineData("dynamic([1, 2, 3]), dynamic([1, 2, 3]), -1")]
    public void A_polynomial_that_nothing_decides_is_null(string arguments) => Kql.Rows($"print (r, c) = series_fit_poly({arguments})").ShouldBe(["null|null"]);
}
