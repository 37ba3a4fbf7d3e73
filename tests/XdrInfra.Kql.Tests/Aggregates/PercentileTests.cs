namespace XdrInfra.Kql.Tests.Aggregates;

public sealed class PercentileTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/percentiles-aggregation-function", "percentile")]
    [Documented("https://learn.microsoft.com/kusto/query/percentiles-aggregation-function", "percentiles")]
    [Documented("https://learn.microsoft.com/kusto/query/percentiles-aggregation-function", "percentiles_array")]
    [InlineData("range x from 1 to 10 step 1 | summarize percentile(x, 50)", "5")]
    [InlineData("range x from 1 to 10 step 1 | summarize percentile(x, 51)", "6")]
    [InlineData("range x from 1 to 10 step 1 | summarize percentile(x, 0), percentile(x, 100)", "1|10")]
    [InlineData("range x from 1 to 10 step 1 | summarize percentiles(x, 25, 99.9)", "3|10")]
    [InlineData("range x from 1 to 10 step 1 | summarize percentiles(x, 25, 99.9) | getschema | project ColumnName", "percentile_x_25; percentile_x_99_9")]
    [InlineData("range x from 1 to 10 step 1 | summarize percentiles_array(x, 25, 75)", "[3,8]")]
    [InlineData("range x from 1 to 10 step 1 | summarize percentiles_array(x, dynamic([25, 75]))", "[3,8]")]
    [InlineData("datatable(x:long)[] | summarize percentile(x, 50)", "null")]
    [InlineData("datatable(t:timespan)[1h, 2h, 9h] | summarize percentile(t, 50)", "02:00:00")]
    public void Takes_the_value_of_nearest_rank(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/percentilesw-aggregation-function", "percentilew")]
    [Documented("https://learn.microsoft.com/kusto/query/percentilesw-aggregation-function", "percentilesw")]
    [Documented("https://learn.microsoft.com/kusto/query/percentilesw-aggregation-function", "percentilesw_array")]
    [InlineData("datatable(x:long, w:long)[10, 5, 20, 3, 30, 1, 40, 0, 50, long(null)] | summarize percentilew(x, w, 50)", "10")]
    [InlineData("datatable(x:long, w:long)[10, 5, 20, 3, 30, 1] | summarize percentilesw(x, w, 60, 100)", "20|30")]
    [InlineData("datatable(x:long, w:long)[10, 5, 20, 3, 30, 1] | summarize percentilesw_array(x, w, dynamic([50, 88, 89]))", "[10,20,30]")]
    [InlineData("datatable(x:long, w:long)[10, 5] | summarize percentilew(x, w, 99.5) | getschema | project ColumnName", "percentile_x_99_5")]
    [InlineData("datatable(x:long, w:long)[] | summarize percentilew(x, w, 50)", "null")]
    public void Counts_each_value_as_often_as_its_weight_says(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/tdigest-aggregation-function", "tdigest")]
    [Documented("https://learn.microsoft.com/kusto/query/tdigest-merge-aggregation-function", "tdigest_merge")]
    [Documented("https://learn.microsoft.com/kusto/query/tdigest-merge-aggregation-function", "merge_tdigest")]
    [Documented("https://learn.microsoft.com/kusto/query/percentile-tdigest-function", "percentile_tdigest")]
    [Documented("https://learn.microsoft.com/kusto/query/percentile-array-tdigest-function", "percentiles_array_tdigest")]
    [Documented("https://learn.microsoft.com/kusto/query/rank-tdigest-function", "rank_tdigest")]
    [Documented("https://learn.microsoft.com/kusto/query/percentrank-tdigest-function", "percentrank_tdigest")]
    [InlineData("range x from 1 to 10 step 1 | summarize t = tdigest(x) | project percentile_tdigest(t, 50), percentile_tdigest(t, 51, typeof(long))", "5|6")]
    [InlineData("datatable(x:real, w:long)[1.5, 1, 2.5, 3] | summarize t = tdigest(x, w) | project percentile_tdigest(t, 25), percentile_tdigest(t, 26)", "1.5|2.5")]
    [InlineData("range x from 1 to 10 step 1 | summarize t = tdigest(x) by x % 2 | summarize m = tdigest_merge(t) | project percentile_tdigest(m, 70)", "7")]
    [InlineData("range x from 1 to 10 step 1 | summarize t = tdigest(x) by x % 2 | summarize m = merge_tdigest(t) | project percentile_tdigest(m, 70)", "7")]
    [InlineData("range x from 1 to 10 step 1 | summarize a = tdigest(x), b = tdigest(x + 10) | project percentile_tdigest(merge_tdigest(a, b), 100), percentile_tdigest(tdigest_merge(a, b), 50)", "20|10")]
    [InlineData("range x from 1 to 10 step 1 | summarize t = tdigest(x) | project percentiles_array_tdigest(t, 10, 90), percentiles_array_tdigest(t, dynamic([10, 90]), typeof(string))", "[1,9]|[\"1\",\"9\"]")]
    [InlineData("range x from 1 to 10 step 1 | summarize t = tdigest(x) | project rank_tdigest(t, 7), percentrank_tdigest(t, 7), rank_tdigest(t, 0)", "7.0|70.0|0.0")]
    [InlineData("datatable(t:datetime)[datetime(2026-01-01), datetime(2026-01-05)] | summarize d = tdigest(t) | project percentile_tdigest(d, 100, typeof(datetime))", "2026-01-05T00:00:00.0000000Z")]
    [InlineData("datatable(x:long)[] | summarize tdigest(x)", "null")]
    public void Keeps_values_whose_percentiles_are_asked_later(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
