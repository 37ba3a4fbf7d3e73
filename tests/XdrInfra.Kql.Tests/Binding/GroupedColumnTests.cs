using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests.Binding;

/// <summary>What stands outside an aggregate in <c>summarize</c> must have one value in each group.</summary>
public sealed class GroupedColumnTests
{
    private static Table Events => TestDatabase.Table("Events", "Account:string, Other:string, N:long",
        ["a", "p", 10L], ["a", "q", 10L], ["b", "r", 20L]);

    [Theory]
    [InlineData("Events | summarize x = N + count()", "KQL0122@23+1: The column 'N' is neither a key nor within an aggregate; put it after 'by', or write for example 'take_any(N)'.")]
    [InlineData("Events | summarize N by Account", "KQL0122@19+1: The column 'N' is neither a key nor within an aggregate; put it after 'by', or write for example 'take_any(N)'.")]
    [InlineData("Events | summarize x = N + count() by bin(N, 10)", "KQL0122@23+1: The column 'N' is neither a key nor within an aggregate; put it after 'by', or write for example 'take_any(N)'.")]
    [InlineData("Events | summarize x = column_ifexists('N', 0) + count()", "KQL0122@39+3: The column 'N' is neither a key nor within an aggregate; put it after 'by', or write for example 'take_any(N)'.")]
    [InlineData("let f = (x:long) { x }; Events | summarize y = f(N) + count()", "KQL0122@49+1: The column 'N' is neither a key nor within an aggregate; put it after 'by', or write for example 'take_any(N)'.")]
    public void A_column_that_is_no_key_is_refused(string query, string expected) => Kql.Problems(query, Events).ShouldBe([expected]);

    [Fact]
    public void A_key_has_its_value_in_each_group() =>
        Kql.Rows("Events | summarize x = N + count() by Account, N | sort by Account asc | project Account, x", Events).ShouldBe(["a|12", "b|21"]);

    [Fact]
    public void A_key_goes_through_a_function_of_the_query() =>
        Kql.Rows("let f = (x:long, n:long) { x * n }; Events | summarize y = f(N, count()) by N | project y | sort by y asc", Events).ShouldBe(["20", "20"]);

    [Fact]
    public void A_column_within_an_aggregate_is_free() =>
        Kql.Rows("Events | summarize x = sum(N) / count() by Account | sort by Account asc", Events).ShouldBe(["a|10", "b|20"]);
}
