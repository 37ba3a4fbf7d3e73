namespace XdrInfra.Kql.Tests.Operators;

public sealed class ProjectTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/project-operator", "project")]
    [InlineData("datatable(a:long, ab:long, c:long)[1, 2, 3] | project c, a", "3|1")]
    [InlineData("datatable(a:long, ab:long, c:long)[1, 2, 3] | project s = a + ab, c", "3|3")]
    [InlineData("datatable(a:long, ab:long, c:long)[1, 2, 3] | project a + ab | getschema | project ColumnName", "Column1")]
    public void Chooses_and_computes_columns(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/extend-operator", "extend")]
    [InlineData("datatable(a:long, ab:long, c:long)[1, 2, 3] | extend d = a + c", "1|2|3|4")]
    [InlineData("datatable(a:long, ab:long, c:long)[1, 2, 3] | extend a = 9, d = a", "9|2|3|1")]
    public void Adds_columns_or_puts_them_in_the_place_of_others(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/project-away-operator", "project-away")]
    [InlineData("datatable(a:long, ab:long, c:long)[1, 2, 3] | project-away a*", "3")]
    [InlineData("datatable(a:long, ab:long, c:long)[1, 2, 3] | project-away c, a", "2")]
    public void Leaves_columns_out(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/project-keep-operator", "project-keep")]
    [InlineData("datatable(a:long, ab:long, c:long)[1, 2, 3] | project-keep c, a", "1|3")]
    [InlineData("datatable(a:long, ab:long, c:long)[1, 2, 3] | project-keep a*", "1|2")]
    public void Keeps_columns_in_their_order(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/project-rename-operator", "project-rename")]
    [InlineData("datatable(a:long, ab:long, c:long)[1, 2, 3] | project-rename z = a | getschema | summarize make_list(ColumnName)", "[\"z\",\"ab\",\"c\"]")]
    public void Renames_columns_in_their_place(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/project-reorder-operator", "project-reorder")]
    [InlineData("datatable(a:long, ab:long, c:long)[1, 2, 3] | project-reorder c", "3|1|2")]
    [InlineData("datatable(a:long, ab:long, c:long)[1, 2, 3] | project-reorder * desc", "3|2|1")]
    [InlineData("datatable(a:long, ab:long, c:long)[1, 2, 3] | project-reorder c, * asc", "3|1|2")]
    [InlineData("datatable(a100:long, b:long, a20:long)[1, 2, 3] | project-reorder a* granny-asc", "3|1|2")]
    [InlineData("datatable(a100:long, b:long, a20:long)[1, 2, 3] | project-reorder a* granny-desc", "1|3|2")]
    [InlineData("datatable(a100:long, b:long, a20:long)[1, 2, 3] | project-reorder a* asc", "1|3|2")]
    public void Puts_columns_in_front(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/getschema-operator", "getschema")]
    [InlineData("datatable(a:long, t:datetime, d:dynamic, s:string)[] | getschema", "a|0|System.Int64|long; t|1|System.DateTime|datetime; d|2|System.Object|dynamic; s|3|System.String|string")]
    public void Tells_the_columns(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/project-by-names-operator", "project-by-names")]
    [InlineData("datatable(ab:long, ac:long, b:long)[1, 2, 3] | project-by-names \"b\", \"ab\"", "3|1")]
    [InlineData("datatable(ab:long, ac:long, b:long)[1, 2, 3] | project-by-names \"b\", \"nothing\"", "3")]
    [InlineData("datatable(ab:long, ac:long, b:long)[1, 2, 3] | project-by-names dynamic([\"b\", \"ac\"])", "3|2")]
    [InlineData("datatable(ab:long, ac:long, b:long)[1, 2, 3] | project-by-names \"b\", \"a*\", \"b\"", "3|1|2")]
    [InlineData("let T = datatable(b:long, ab:long)[]; datatable(ab:long, ac:long, b:long)[1, 2, 3] | project-by-names column_names_of(T)", "3|1")]
    [InlineData("let pick = (T:(ab:long), names:dynamic) { T | project-by-names names }; datatable(ab:long, ac:long, b:long)[1, 2, 3] | invoke pick(dynamic([\"ac\"]))", "2")]
    [InlineData("datatable(ab:long, ac:long, b:long)[1, 2, 3] | project-by-names strcat(\"a\", \"c\")", "2")]
    public void Columns_by_values_that_hold_their_names(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Fact]
    public void Names_of_columns_are_strings() =>
        Kql.Problems("print a = 1 | project-by-names 5").ShouldBe(["KQL0118@31+1: What names the columns is a string or an array of strings, and this is a long."]);
}
