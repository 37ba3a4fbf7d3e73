namespace XdrInfra.Kql.Tests.Aggregates;

public sealed class ChoiceTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/arg-max-aggregation-function", "arg_max")]
    [Documented("https://learn.microsoft.com/kusto/query/arg-max-aggregation-function", "argmax")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize arg_max(x, s) by k", "a|7|q; b|null|r")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize arg_max(x, *) by k", "a|7|q; b|null|r")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize arg_max(x, *) by k | getschema | summarize make_list(ColumnName)", "[\"k\",\"x\",\"s\"]")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize m = arg_max(x, t = s) by k | getschema | summarize make_list(ColumnName)", "[\"k\",\"m\",\"t\"]")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize (m, n) = arg_max(x, s) by k | project m, n", "7|q; null|r")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize argmax(x, s)", "7|q")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize argmax(x, s) | getschema | summarize make_list(ColumnName)", "[\"max_x\",\"max_x_s\"]")]
    [InlineData("datatable(x:long, s:string)[] | summarize arg_max(x, s)", "null|")]
    public void Takes_values_of_the_row_with_the_greatest(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/arg-min-aggregation-function", "arg_min")]
    [Documented("https://learn.microsoft.com/kusto/query/arg-min-aggregation-function", "argmin")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize arg_min(x, s) by k", "a|2|p; b|null|r")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize argmin(x, s)", "2|p")]
    public void Takes_values_of_the_row_with_the_least(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/take-any-aggregation-function", "take_any")]
    [Documented("https://learn.microsoft.com/kusto/query/take-any-aggregation-function", "any")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize take_any(x) by k", "a|2; b|null")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize take_any(s) by k", "a|p; b|r")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize take_any(*) by k", "a|null|; b|null|r")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize take_any(x, s) by k", "a|null|; b|null|r")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize any(s) | getschema | project ColumnName", "any_s")]
    [InlineData("datatable(x:long)[] | summarize take_any(x)", "null")]
    public void Takes_values_of_some_row(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/take-anyif-aggregation-function", "take_anyif")]
    [Documented("https://learn.microsoft.com/kusto/query/take-anyif-aggregation-function", "anyif")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize take_anyif(s, x > 2)", "q")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize anyif(s, x > 2)", "q")]
    [InlineData("datatable(k:string, x:long, s:string)[\"a\", long(null), \"\", \"a\", 2, \"p\", \"a\", 7, \"q\", \"b\", long(null), \"r\"] | summarize take_anyif(x, false)", "null")]
    public void Takes_a_value_of_some_row_where_a_condition_holds(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
