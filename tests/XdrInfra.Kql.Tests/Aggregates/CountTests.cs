namespace XdrInfra.Kql.Tests.Aggregates;

public sealed class CountTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/count-aggregation-function", "count")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize count()", "4")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize count() by k", "a|3; b|1")]
    [InlineData("datatable(x:long)[] | summarize count()", "0")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize count(x)", "4")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize count(x > 1)", "2")]
    public void Counts_rows(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/countif-aggregation-function", "countif")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize countif(x > 1)", "2")]
    [InlineData("datatable(x:long)[] | summarize countif(x > 1)", "0")]
    public void Counts_rows_where_a_condition_holds(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/dcount-aggregation-function", "dcount")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize dcount(x)", "3")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize dcount(x, 4)", "3")]
    [InlineData("datatable(x:long)[] | summarize dcount(x)", "0")]
    [InlineData("range x from 1 to 100000 step 1 | summarize dcount(x % 777)", "777")]
    public void Counts_distinct_values_without_nulls(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/dcountif-aggregation-function", "dcountif")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize dcountif(x, k == \"a\")", "2")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize dcountif(x, k == \"a\", 2)", "2")]
    public void Counts_distinct_values_where_a_condition_holds(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/count-distinct-aggregation-function", "count_distinct")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize count_distinct(k)", "2")]
    public void Counts_distinct_values(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/count-distinctif-aggregation-function", "count_distinctif")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize count_distinctif(k, x > 2)", "2")]
    public void Counts_distinct_values_if(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/hll-aggregation-function", "hll")]
    [Documented("https://learn.microsoft.com/kusto/query/hll-if-aggregation-function", "hll_if")]
    [Documented("https://learn.microsoft.com/kusto/query/hll-merge-aggregation-function", "hll_merge")]
    [Documented("https://learn.microsoft.com/kusto/query/dcount-hll-function", "dcount_hll")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize h = hll(x) | project dcount_hll(h)", "3")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize h = hll(x, 2) | project dcount_hll(h)", "3")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize h = hll_if(x, x > 1) | project dcount_hll(h)", "2")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize h = hll(x) by k | summarize m = hll_merge(h) | project dcount_hll(m)", "3")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize a = hll(x), b = hll(x + 2) | project dcount_hll(hll_merge(a, b))", "4")]
    [InlineData("datatable(x:long)[] | summarize hll(x)", "null")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize hll(x) by k | where k == \"q\" | count", "0")]
    [InlineData("datatable(x:long)[1] | summarize hll(x), hll_if(x, true), hll_merge(hll(x)) | count", "KQL0113: 'hll' aggregates rows; use it within 'summarize'.")]
    public void Keeps_distinct_values_to_be_counted_later(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
