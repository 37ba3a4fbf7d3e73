namespace XdrInfra.Kql.Tests.Operators;

public sealed class SourceTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/range-operator", "range")]
    [InlineData("range x from 1 to 10 step 4", "1; 5; 9")]
    [InlineData("range x from 5 to 1 step -2", "5; 3; 1")]
    [InlineData("range x from 1 to 0 step 1 | count", "0")]
    [InlineData("range t from datetime(2026-01-01) to datetime(2026-01-02) step 12h | count", "3")]
    [InlineData("range x from 0.5 to 2.0 step 0.5", "0.5; 1.0; 1.5; 2.0")]
    [InlineData("range x from int(2) to int(7) step int(3)", "2; 5")]
    [InlineData("range x from int(2) to int(7) step int(3) | getschema | project ColumnType", "int")]
    [InlineData("range x from int(2) to int(7) step 3 | getschema | project ColumnType", "long")]
    public void Makes_steps_to_the_end_and_not_past_it(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/print-operator", "print")]
    [InlineData("print 1 + 1, \"a\", c = true", "2|a|true")]
    [InlineData("print 1, x = 2, 3 | getschema | project ColumnName", "print_0; x; print_2")]
    public void Prints_one_row(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/datatable-operator", "datatable")]
    [InlineData("datatable(a:long, b:string)[1, \"x\", 2, \"y\"]", "1|x; 2|y")]
    [InlineData("datatable(a:long)[] | count", "0")]
    [InlineData("datatable(d:dynamic)[dynamic({\"a\":[1]})]", "{\"a\":[1]}")]
    public void Holds_the_values_that_are_written(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/sample-operator", "sample")]
    [InlineData("range x from 1 to 20 step 1 | sample 3 | count", "3")]
    [InlineData("range x from 1 to 2 step 1 | sample 9 | count", "2")]
    [InlineData("range x from 1 to 20 step 1 | sample 5 | summarize dcount(x)", "5")]
    [InlineData("let s = materialize(range x from 1 to 1000 step 1 | sample 1); union s, s | summarize dcount(x)", "1")]
    [InlineData("let s = range x from 1 to 1000000 step 1 | sample 1; union s, s | summarize dcount(x)", "2")]
    public void Takes_so_many_rows_by_chance(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/sample-distinct-operator", "sample-distinct")]
    [InlineData("datatable(x:long)[1, 1, 2, 2, 3] | sample-distinct 2 of x | count", "2")]
    [InlineData("datatable(x:long)[1, 1] | sample-distinct 2 of x", "1")]
    public void Takes_so_many_different_values(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/range-operator", "range")]
    [InlineData("range n from 1 to 3 step 0", 25, 1)]
    [InlineData("range n from int(1) to int(3) step int(0)", 35, 6)]
    [InlineData("range t from 1h to 3h step 0s", 27, 2)]
    public void A_range_goes_somewhere(string query, int at, int length) =>
        Kql.Problems(query).ShouldBe([$"KQL0118@{at}+{length}: The step of 'range' is zero, which leads nowhere; give another one."]);
}
