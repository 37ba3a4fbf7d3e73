namespace XdrInfra.Kql.Tests.Aggregates;

public sealed class SumTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/sum-aggregation-function", "sum")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize sum(x)", "9")]
    [InlineData("datatable(x:long)[] | summarize sum(x)", "0")]
    [InlineData("datatable(t:timespan)[1h, 2h] | summarize sum(t)", "03:00:00")]
    [InlineData("datatable(x:real)[0.5, 1.0] | summarize sum(x)", "1.5")]
    [InlineData("datatable(x:long)[long(null)] | summarize sum(x)", "0")]
    public void Adds_values_and_leaves_nulls_out(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/sumif-aggregation-function", "sumif")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize sumif(x, k == \"a\")", "4")]
    [InlineData("datatable(x:long)[] | summarize sumif(x, true)", "0")]
    public void Adds_values_where_a_condition_holds(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/avg-aggregation-function", "avg")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize avg(x)", "3.0")]
    [InlineData("datatable(x:long)[] | summarize avg(x)", "NaN")]
    [InlineData("datatable(t:timespan)[1h, 2h] | summarize avg(t)", "01:30:00")]
    [InlineData("datatable(t:datetime)[datetime(2026-01-01), datetime(2026-01-03)] | summarize avg(t)", "2026-01-02T00:00:00.0000000Z")]
    public void Means_values_without_nulls(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/avgif-aggregation-function", "avgif")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize avgif(x, k == \"a\")", "2.0")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize avgif(x, false)", "NaN")]
    public void Means_values_where_a_condition_holds(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/min-aggregation-function", "min")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize min(x)", "1")]
    [InlineData("datatable(x:long)[] | summarize min(x)", "null")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize min(k)", "a")]
    public void Takes_the_least(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/minif-aggregation-function", "minif")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize minif(x, x > 1)", "3")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize minif(x, false)", "null")]
    public void Takes_the_least_where_a_condition_holds(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/max-aggregation-function", "max")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize max(x)", "5")]
    [InlineData("datatable(x:long)[] | summarize max(x)", "null")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize max(k)", "b")]
    public void Takes_the_greatest(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/maxif-aggregation-function", "maxif")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize maxif(x, k == \"a\")", "3")]
    [InlineData("datatable(k:string, x:long)[\"a\", 1, \"a\", long(null), \"b\", 5, \"a\", 3] | summarize maxif(x, false)", "null")]
    public void Takes_the_greatest_where_a_condition_holds(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/binary-all-and-aggregation-function", "binary_all_and")]
    [InlineData("datatable(x:long)[12, 10, long(null)] | summarize binary_all_and(x)", "8")]
    [InlineData("datatable(x:int)[12, 10] | summarize binary_all_and(x) | project gettype(x)", "int")]
    public void Combines_bits_by_and(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/binary-all-or-aggregation-function", "binary_all_or")]
    [InlineData("datatable(x:long)[12, 10] | summarize binary_all_or(x)", "14")]
    public void Combines_bits_by_or(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/binary-all-xor-aggregation-function", "binary_all_xor")]
    [InlineData("datatable(x:long)[12, 10] | summarize binary_all_xor(x)", "6")]
    public void Combines_bits_by_xor(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
