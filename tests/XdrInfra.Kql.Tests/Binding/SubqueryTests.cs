using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests.Binding;

/// <summary>Queries within the condition of a search, which is bound once for each table.</summary>
public sealed class SubqueryTests
{
    private static Table[] Many => [.. Enumerable.Range(0, 300).Select(i => TestDatabase.Table($"T{i}", $"Id:string, Own{i}:string", ["x", $"v{i}"]))];

    [Theory]
    [InlineData("search Id == 'x' and Own7 in ((union * | where Own7 == 'v7' | project Own7)) | count", "1")]
    [InlineData("search Id == 'x' and Own7 == toscalar(union * | summarize max(Own7)) | count", "1")]
    public void Are_bound_once_for_all_tables(string query, string expected) => Kql.Answer(query, Many).ShouldBe(expected);

    [Fact]
    public void Name_the_tables_that_they_read() =>
        KqlQuery.Analyze("search in (A) x in ((B | project y))", new TestDatabase([TestDatabase.Table("A", "x:string"), TestDatabase.Table("B", "y:string")]).Schema)
            .ReferencedTables.ShouldBe(["A", "B"]);

    [Fact]
    public void Do_not_see_the_columns_that_the_table_lacks() =>
        Kql.Problems("search in (A, B) x == 'q' and y in ((C | project x))", TestDatabase.Table("A", "x:string"), TestDatabase.Table("B", "y:string"), TestDatabase.Table("C", "z:string"))
            .ShouldBe(["KQL0103@49+1: There is no column or variable 'x' here. Did you mean 'z'?"]);

    [Fact]
    public void A_search_keeps_the_columns_of_a_table_that_it_leaves_out() =>
        Kql.Rows("search in (A, B) x == 'q'", TestDatabase.Table("A", "x:string", ["q"]), TestDatabase.Table("B", "y:long", [3L])).ShouldBe(["A|q|null"]);
}
