namespace XdrInfra.Kql.Tests.Operators;

public sealed class JoinTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/join-operator", "join")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5, 2, 6, long(null), 9]; let R = datatable(k:long, w:long)[2, 10, 2, 11, 3, 12, long(null), 13]; L | join R on k", "2|5|2|10; 2|5|2|11")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5, 2, 6, long(null), 9]; let R = datatable(k:long, w:long)[2, 10, 2, 11, 3, 12, long(null), 13]; L | join kind=innerunique R on k", "2|5|2|10; 2|5|2|11")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5, 2, 6, long(null), 9]; let R = datatable(k:long, w:long)[2, 10, 2, 11, 3, 12, long(null), 13]; L | join kind=inner R on k", "2|5|2|10; 2|5|2|11; 2|6|2|10; 2|6|2|11")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5, 2, 6, long(null), 9]; let R = datatable(k:long, w:long)[2, 10, 2, 11, 3, 12, long(null), 13]; L | join kind=leftouter R on k | where isnull(w)", "1|1|null|null; null|9|null|null")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5, 2, 6, long(null), 9]; let R = datatable(k:long, w:long)[2, 10, 2, 11, 3, 12, long(null), 13]; L | join kind=rightouter R on k | where isnull(v)", "null|null|3|12; null|null|null|13")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5, 2, 6, long(null), 9]; let R = datatable(k:long, w:long)[2, 10, 2, 11, 3, 12, long(null), 13]; L | join kind=fullouter R on k | count", "8")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5, 2, 6, long(null), 9]; let R = datatable(k:long, w:long)[2, 10, 2, 11, 3, 12, long(null), 13]; L | join kind=leftsemi R on k", "2|5; 2|6")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5, 2, 6, long(null), 9]; let R = datatable(k:long, w:long)[2, 10, 2, 11, 3, 12, long(null), 13]; L | join kind=rightsemi R on k", "2|10; 2|11")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5, 2, 6, long(null), 9]; let R = datatable(k:long, w:long)[2, 10, 2, 11, 3, 12, long(null), 13]; L | join kind=leftanti R on k", "1|1; null|9")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5, 2, 6, long(null), 9]; let R = datatable(k:long, w:long)[2, 10, 2, 11, 3, 12, long(null), 13]; L | join kind=anti R on k", "1|1; null|9")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5, 2, 6, long(null), 9]; let R = datatable(k:long, w:long)[2, 10, 2, 11, 3, 12, long(null), 13]; L | join kind=rightanti R on k", "3|12; null|13")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5, 2, 6, long(null), 9]; let R = datatable(k:long, w:long)[2, 10, 2, 11, 3, 12, long(null), 13]; L | join kind=inner R on $left.v == $right.w | count", "0")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5, 2, 6, long(null), 9]; let R = datatable(k:long, w:long)[2, 10, 2, 11, 3, 12, long(null), 13]; L | join kind=inner (R | where w == 10) on k", "2|5|2|10; 2|6|2|10")]
    public void Keeps_the_rows_of_its_kind_and_never_joins_nulls(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/join-operator", "join")]
    [InlineData("let L = datatable(k:long, v:long, v1:long)[1, 1, 2]; let R = datatable(k:long, v:long)[1, 10]; L | join kind=inner R on k | getschema | summarize make_list(ColumnName)", "[\"k\",\"v\",\"v1\",\"k1\",\"v2\"]")]
    [InlineData("let L = datatable(k:long, v:long, v1:long)[1, 1, 2]; let R = datatable(k:long, v:long)[1, 10]; L | join kind=leftsemi R on k | getschema | summarize make_list(ColumnName)", "[\"k\",\"v\",\"v1\"]")]
    [InlineData("let L = datatable(k:long, v:long, v1:long)[1, 1, 2]; let R = datatable(k:long, v:long)[1, 10]; L | join kind=rightanti R on k | getschema | summarize make_list(ColumnName)", "[\"k\",\"v\"]")]
    public void Numbers_the_names_that_both_sides_have(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    // A string cannot be null: https://learn.microsoft.com/kusto/query/scalar-data-types/null-values
    [Theory]
    [InlineData("extend n = strlen(s)", "0")]
    [InlineData("where s !has 'x' | count", "1")]
    [InlineData("where s !contains 'x' | count", "1")]
    [InlineData("where not(s startswith 'x') | count", "1")]
    [InlineData("where s matches regex '^$' | count", "1")]
    [InlineData("where s !in ('x') and s !in~ ('y') | count", "1")]
    [InlineData("extend n = countof(s, 'x') + indexof(s, 'x')", "-1")]
    public void A_text_of_no_row_is_empty_and_not_null(string steps, string expected)
    {
        Kql.LastColumn($"print k = 1 | join kind=leftouter (datatable(k:long, s:string)[2, 'x']) on k | {steps}").ShouldBe(expected);
        Kql.LastColumn($"print k = 1 | lookup (datatable(k:long, s:string)[2, 'x']) on k | {steps}").ShouldBe(expected);
        Kql.LastColumn($"union (print k = 1), (print k = 1, s = 'x' | take 0) | {steps}").ShouldBe(expected);
    }

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/lookup-operator", "lookup")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5]; let R = datatable(k:long, v:long, w:long)[1, 10, 7]; L | lookup R on k", "1|1|10|7; 2|5|null|null")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5]; let R = datatable(k:long, v:long, w:long)[1, 10, 7]; L | lookup kind=inner R on k", "1|1|10|7")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5]; let R = datatable(k:long, v:long, w:long)[1, 10, 7]; L | lookup kind=leftouter R on k | count", "2")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5]; let R = datatable(k:long, v:long, w:long)[1, 10, 7]; L | lookup R on $left.v == $right.k", "1|1|10|7; 2|5|null|null")]
    [InlineData("let L = datatable(k:long, v:long)[1, 1, 2, 5]; let R = datatable(k:long, v:long, w:long)[1, 10, 7]; L | lookup R on k | getschema | summarize make_list(ColumnName)", "[\"k\",\"v\",\"v1\",\"w\"]")]
    public void Adds_columns_of_a_table_without_its_key(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
