using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests.Operators;

public sealed class UnionTests
{
    private static Table[] Both =>
    [
        TestDatabase.Table("A", "x:long", [1L], [2L]),
        TestDatabase.Table("B", "x:long, y:string", [3L, "b"]),
    ];

    [Theory]
    [InlineData("union * | sort by x asc | project x", "1 2 3")]
    [InlineData("union withsource=T * | sort by x asc | project strcat(T, x)", "A1 A2 B3")]
    [InlineData("union withsource = T * | summarize n = count() by T | sort by T asc | project strcat(T, n)", "A2 B1")]
    [InlineData("union isfuzzy=true withsource=T * | where T == 'B' | project x", "3")]
    [InlineData("union kind=outer * | count", "3")]
    [InlineData("union kind=inner * | getschema | project ColumnName", "x")]
    [InlineData("let all = union *; all | count", "3")]
    [InlineData("A | union * | count", "5")]
    public void A_star_is_every_table(string query, string expected) => string.Join(' ', Kql.Rows(query, Both)).ShouldBe(expected);

    [Fact]
    public void A_star_alone_is_every_table() => Kql.Schema("union *", Both).ShouldBe("x:long, y:string");

    [Fact]
    public void A_star_with_a_source_column_alone_is_every_table() => Kql.Schema("union withsource=T *", Both).ShouldBe("T:string, x:long, y:string");

    [Fact]
    public void A_star_in_a_database_without_tables_has_no_rows() => Kql.Rows("union * | count").ShouldBe(["0"]);

    [Theory]
    [InlineData("let m = Missing | where z > 1; union isfuzzy=true m, A | count")]
    [InlineData("let m = Missing; union isfuzzy=true (m | where z > 1), (A) | count")]
    [InlineData("let m = view () { Missing | where z > 1 }; union isfuzzy=true m(), A | count")]
    [InlineData("let m = Missing; let n = m | extend z = 1; union isfuzzy=true n, A | count")]
    [InlineData("let m = materialize(Missing | where z > 1); union isfuzzy=true m, A | count")]
    public void A_missing_table_in_a_let_drops_only_the_fuzzy_leg(string query)
    {
        var result = Kql.Run(query, Both);

        Kql.Lines(result).ShouldBe(["2"]);
        result.Diagnostics.Select(diagnostic => diagnostic.Message).ShouldBe(["There is no table 'Missing' in this workspace; the union goes on without it."]);
    }

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/union-operator", "union")]
    [InlineData("union isfuzzy=true Missing, (Absent | where z > 1)")]
    [InlineData("let m = union isfuzzy=true Missing; m | count")]
    public void A_fuzzy_union_without_any_table_does_not_run(string query) =>
        Kql.Answer(query, Both).ShouldBe("KQL0413: The workspace has none of the tables of this union; name at least one that it has.");

    [Fact]
    public void A_missing_table_in_a_let_is_an_error_where_it_is_used_alone() =>
        Kql.Problems("let m = Missing | where z > 1; union isfuzzy=true m, A | union (m)", Both).ShouldBe(
            ["KQL0301@8+7: There is no table 'Missing' in this workspace; the union goes on without it.", "KQL0102@8+7: There is no table 'Missing' in this workspace."]);

    [Fact]
    public void A_missing_table_in_a_let_that_nobody_uses_is_an_error() =>
        Kql.Problems("let m = Missing; A | count", Both).ShouldBe(["KQL0102@8+7: There is no table 'Missing' in this workspace."]);

    [Fact]
    public void Problems_in_a_let_show_before_those_of_its_use() =>
        Kql.Problems("let m = A | where q > 1; union isfuzzy=true m, B | where r > 1", Both).Length.ShouldBe(2);
}
