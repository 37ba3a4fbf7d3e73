namespace XdrInfra.Kql.Tests.Operators;

public sealed class FilterTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/where-operator", "where", "filter")]
    [InlineData("datatable(a:long, b:string)[1, \"x\", long(null), \"y\", 3, \"x\"] | where a > 1", "3|x")]
    [InlineData("datatable(a:long, b:string)[1, \"x\", long(null), \"y\", 3, \"x\"] | where a != 1 | count", "2")]
    [InlineData("datatable(a:long, b:string)[1, \"x\", long(null), \"y\", 3, \"x\"] | where isnull(a) == true", "null|y")]
    [InlineData("datatable(a:long, b:string)[1, \"x\", long(null), \"y\", 3, \"x\"] | filter b == \"x\" and a < 2", "1|x")]
    [InlineData("datatable(a:long, b:string)[1, \"x\", long(null), \"y\", 3, \"x\"] | where * has \"y\"", "null|y")]
    [InlineData("datatable(a:long, b:string)[1, \"x\", long(null), \"y\", 3, \"x\"] | where bool(null) | count", "0")]
    public void Keeps_rows_where_the_condition_is_true(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/count-operator", "count")]
    [InlineData("datatable(a:long, b:string)[1, \"x\", long(null), \"y\", 3, \"x\"] | count", "3")]
    [InlineData("datatable(a:long, b:string)[1, \"x\", long(null), \"y\", 3, \"x\"] | where false | count", "0")]
    public void Counts_rows(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/distinct-operator", "distinct")]
    [InlineData("datatable(a:long, b:string)[1, \"x\", long(null), \"y\", 3, \"x\"] | distinct b", "x; y")]
    [InlineData("datatable(a:long, b:string)[1, \"x\", long(null), \"y\", 3, \"x\"] | distinct *", "1|x; null|y; 3|x")]
    [InlineData("datatable(s:string, n:long)[\"\", 1, \"\", 1] | distinct n, s", "1|")]
    public void Gives_each_combination_once(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/take-operator", "take", "limit")]
    [InlineData("datatable(a:long, b:string)[1, \"x\", long(null), \"y\", 3, \"x\"] | take 2 | count", "2")]
    [InlineData("datatable(a:long, b:string)[1, \"x\", long(null), \"y\", 3, \"x\"] | limit 9 | count", "3")]
    [InlineData("datatable(a:long, b:string)[1, \"x\", long(null), \"y\", 3, \"x\"] | take 0 | count", "0")]
    public void Takes_so_many_rows(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
