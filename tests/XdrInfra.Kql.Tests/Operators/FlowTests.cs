namespace XdrInfra.Kql.Tests.Operators;

public sealed class FlowTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/as-operator", "as")]
    [InlineData("datatable(x:long)[1, 2] | as T | where x > 1 | union T | summarize make_list(x)", "[2,1,2]")]
    [InlineData("print x = 1 | as hint.materialized=true T | union withsource=S (T) | project S", "T; T")]
    public void Names_the_rows(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/invoke-operator", "invoke")]
    [InlineData("let F = (T:(x:long), n:long) { T | extend y = x + n }; datatable(x:long)[1] | invoke F(5)", "1|6")]
    public void Hands_the_rows_to_a_function(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/consume-operator", "consume")]
    [InlineData("range n from 1 to 3 step 1 | consume", "")]
    [InlineData("range n from 1 to 3 step 1 | consume decodeblocks=true | count", "0")]
    [InlineData("range n from 1 to 3 step 1 | consume | getschema | project ColumnName", "n")]
    public void Reads_the_rows_and_gives_none(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/render-operator", "render")]
    [InlineData("print x = 1 | render timechart with (title=\"t\")", "1")]
    public void Changes_no_rows(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/fork-operator", "fork")]
    [InlineData("datatable(k:string, v:long)[\"a\", 1, \"b\", 5, \"a\", 3] | fork (where v > 2 | count) (count)", "2")]
    public void Gives_the_first_of_several_results_first(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/facet-operator", "facet")]
    [InlineData("datatable(k:string, v:long)[\"a\", 1, \"b\", 5, \"a\", 3] | facet by k with (count)", "a|2; b|1")]
    public void Counts_the_values_of_each_column(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/serialize-operator", "serialize")]
    [InlineData("datatable(x:long)[3, 1, 2] | serialize n = row_number()", "3|1; 1|2; 2|3")]
    [InlineData("datatable(x:long)[3, 1] | serialize | extend p = prev(x), n = next(x, 1, -1), c = row_cumsum(x)", "3|null|1|3; 1|3|-1|4")]
    public void Fixes_the_order(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/partition-operator", "partition")]
    [InlineData("datatable(k:string, v:long)[\"a\", 1, \"b\", 5, \"a\", 3] | partition by k (top 1 by v)", "a|3; b|5")]
    [InlineData("datatable(k:string, v:long)[\"a\", 1, \"b\", 5, \"a\", 3] | partition hint.strategy=native by k (summarize s = sum(v))", "4; 5")]
    [InlineData("range k from 1 to 65 step 1 | partition hint.strategy=shuffle by k (count) | count", "65")]
    [InlineData("let W = datatable(j:string, w:long)[\"a\", 7, \"b\", 8]; datatable(k:string)[\"a\", \"b\", \"c\"] | partition by k { W | where j == toscalar(k) | extend key = toscalar(k) }", "a|7|a; b|8|b")]
    [InlineData("range k from 1 to 65 step 1 | partition by k (count)", "KQL0409: 'partition' found 65 keys, and without a strategy it takes 64; write 'hint.strategy=native' after it.")]
    public void Runs_the_subquery_for_each_key(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/fork-operator
    [Fact]
    public void Fork_gives_a_result_for_each_leg() =>
        Kql.Run("datatable(x:long)[1, 2, 3] | fork (where x > 1) (count) (top 1 by x)").Tables.Select(table => table.RowCount).ShouldBe([2, 1, 1]);

    // https://learn.microsoft.com/kusto/query/facet-operator
    [Fact]
    public void Facet_gives_a_result_for_each_column_and_one_for_the_subquery() =>
        Kql.Run("datatable(k:string, v:long)['a', 1, 'b', 1, 'a', 3] | facet by k, v with (where v > 1)").Tables.Select(table => table.RowCount).ShouldBe([2, 2, 1]);
}
