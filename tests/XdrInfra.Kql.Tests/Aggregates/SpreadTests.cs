namespace XdrInfra.Kql.Tests.Aggregates;

public sealed class SpreadTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/stdev-aggregation-function", "stdev")]
    [Documented("https://learn.microsoft.com/kusto/query/stdevif-aggregation-function", "stdevif")]
    [Documented("https://learn.microsoft.com/kusto/query/stdevp-aggregation-function", "stdevp")]
    [InlineData("datatable(x:real)[2.0, 4.0, real(null), 6.0] | summarize stdev(x)", "2.0")]
    [InlineData("datatable(x:real)[2.0, 4.0, real(null), 6.0] | summarize stdevif(x, x < 5)", "1.4142135623730951")]
    [InlineData("datatable(x:real)[2.0, 4.0, real(null), 6.0] | summarize round(stdevp(x), 6)", "1.632993")]
    [InlineData("datatable(x:real)[2.0, 4.0, real(null), 6.0] | summarize stdev(x + 1)", "2.0")]
    [InlineData("datatable(x:real)[7.0] | summarize stdev(x), stdevp(x)", "0.0|0.0")]
    [InlineData("datatable(x:real)[] | summarize stdev(x)", "0.0")]
    public void Measures_the_spread_by_its_root(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/variance-aggregation-function", "variance")]
    [Documented("https://learn.microsoft.com/kusto/query/varianceif-aggregation-function", "varianceif")]
    [Documented("https://learn.microsoft.com/kusto/query/variancep-aggregation-function", "variancep")]
    [Documented("https://learn.microsoft.com/kusto/query/variancepif-aggregation-function", "variancepif")]
    [InlineData("datatable(x:real)[2.0, 4.0, real(null), 6.0] | summarize variance(x)", "4.0")]
    [InlineData("datatable(x:real)[2.0, 4.0, real(null), 6.0] | summarize varianceif(x, x < 5)", "2.0")]
    [InlineData("datatable(x:real)[2.0, 4.0, real(null), 6.0] | summarize round(variancep(x), 6)", "2.666667")]
    [InlineData("datatable(x:real)[2.0, 4.0, real(null), 6.0] | summarize variancepif(x, x < 5)", "1.0")]
    public void Measures_the_spread(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/covariance-aggregation-function", "covariance")]
    [Documented("https://learn.microsoft.com/kusto/query/covarianceif-aggregation-function", "covarianceif")]
    [Documented("https://learn.microsoft.com/kusto/query/covariancep-aggregation-function", "covariancep")]
    [Documented("https://learn.microsoft.com/kusto/query/covariancepif-aggregation-function", "covariancepif")]
    [InlineData("datatable(x:real, y:real)[1.0, 2.0, 3.0, 6.0, 5.0, 4.0] | summarize covariance(x, y)", "2.0")]
    [InlineData("datatable(x:real, y:real)[1.0, 2.0, 3.0, 6.0, 5.0, 4.0] | summarize covarianceif(x, y, x < 4)", "4.0")]
    [InlineData("datatable(x:real, y:real)[1.0, 2.0, 3.0, 6.0, 5.0, 4.0] | summarize round(covariancep(x, y), 6)", "1.333333")]
    [InlineData("datatable(x:real, y:real)[1.0, 2.0, 3.0, 6.0, 5.0, 4.0] | summarize covariancepif(x, y, x < 4)", "2.0")]
    public void Measures_how_two_values_go_together(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
