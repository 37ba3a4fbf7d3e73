namespace XdrInfra.Kql.Tests.Functions.Series;

public sealed class PeriodTests
{
    private const string Week = "dynamic([9, 9, 8, 9, 7, 1, 1, 9, 9, 8, 9, 7, 1, 1, 9, 9, 8, 9, 7, 1, 1, 9, 9, 8, 9, 7, 1, 1])";

    // https://learn.microsoft.com/kusto/query/series-periods-detect-function
    [Theory]
    [InlineData(Week, "4, 14, 1", "[7]|true")]
    [InlineData(Week, "4, 14, 3", "[7,0,0]|true")]
    [InlineData(Week, "8, 14, 1", "[0]|false")]
    [InlineData("dynamic([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5])", "4, 6, 1", "[0]|false")]
    [InlineData("dynamic([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])", "4, 6, 1", "[0]|false")]
    public void Periods_are_found(string series, string arguments, string expected) =>
        Kql.Rows($"print (periods, scores) = series_periods_detect({series}, {arguments}) | project periods, todouble(scores[0]) > 0.8").ShouldBe([expected]);

    [Fact]
    public void Of_two_periods_both_are_found() =>
        Kql.Rows("range t from 0 to 839 step 1 | summarize y = make_list(iff(t / 24 % 7 >= 5, 0, 20) + iff(t % 24 between (8 .. 17), 10, 0)) | extend (p, s) = series_periods_detect(y, 4, 300, 2) | project p")
            .ShouldBe(["[168,24]"]);

    // https://learn.microsoft.com/kusto/query/series-periods-validate-function
    [Fact]
    public void Asked_periods_are_scored_in_their_order() =>
        Kql.Rows($"print (periods, scores) = series_periods_validate({Week}, 5, 7.0, 3, 20) | project periods, series_greater(scores, 0.8)")
            .ShouldBe(["[5.0,7.0,3.0,20.0]|[false,true,false,false]"]);

    [Fact]
    public void At_most_sixteen_periods_are_scored() =>
        Kql.Problems($"print series_periods_validate({Week}, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17)").Single()
            .ShouldEndWith(": Function 'series_periods_validate' takes 2 to 17 arguments, not 18.");

    // https://learn.microsoft.com/kusto/query/series-seasonal-function
    [Theory]
    [InlineData(Week, "[9.0,9.0,8.0,9.0,7.0,1.0,1.0,9.0,9.0,8.0,9.0,7.0,1.0,1.0,9.0,9.0,8.0,9.0,7.0,1.0,1.0,9.0,9.0,8.0,9.0,7.0,1.0,1.0]")]
    [InlineData("dynamic([1, 2, 30, 1, 2, 3, 1, 2, 3]), 3", "[1.0,2.0,3.0,1.0,2.0,3.0,1.0,2.0,3.0]")]
    [InlineData("dynamic([4, 8, 6])", "[0.0,0.0,0.0]")]
    [InlineData("dynamic([4, 8, 6]), 5", "[4.0,8.0,6.0]")]
    [InlineData("dynamic([])", "null")]
    public void Seasons_are_medians(string arguments, string expected) => Kql.Value($"series_seasonal({arguments})").ShouldBe(expected);
}
