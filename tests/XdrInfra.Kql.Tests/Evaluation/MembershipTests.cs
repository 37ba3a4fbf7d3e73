namespace XdrInfra.Kql.Tests.Evaluation;

/// <summary><c>in</c> is equality with any of the values, and <c>!in</c> inequality with all of them.</summary>
public sealed class MembershipTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/scalar-data-types/null-values", "in")]
    [InlineData("long(null) in (4, 5)", "false")]
    [InlineData("long(null) !in (4, 5)", "true")]
    [InlineData("long(null) in (4, long(null))", "null")]
    [InlineData("long(null) !in (4, long(null))", "null")]
    [InlineData("4 in (4, long(null))", "true")]
    [InlineData("5 in (4, long(null))", "false")]
    public void A_null_is_in_no_list_and_with_a_null_it_is_unknown(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [InlineData("2 in (2.5)", "false")]
    [InlineData("2 in (2.0)", "true")]
    [InlineData("2 !in (2.5)", "true")]
    [InlineData("2 in (dynamic([2.5, 3]))", "false")]
    [InlineData("2.5 in (2, 3)", "false")]
    [InlineData("int(2) in (decimal(2.5))", "false")]
    public void A_whole_number_is_not_in_a_list_of_fractions(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [InlineData("dynamic(7) in ('7')", "true")]
    [InlineData("dynamic('7') in (7)", "true")]
    [InlineData("dynamic('7') in ('x', 7)", "true")]
    [InlineData("dynamic(7) !in ('x', 8)", "true")]
    [InlineData("dynamic(7) !in ('x', 7)", "false")]
    [InlineData("dynamic(null) in ('x', 7)", "false")]
    [InlineData("dynamic('X') in ('x')", "false")]
    [InlineData("dynamic('X') in~ ('x')", "true")]
    [InlineData("dynamic('x') in (dynamic(['x']))", "true")]
    public void A_dynamic_value_is_read_as_each_value_of_the_list(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [InlineData("1 in (2, dynamic([[1], {'a': 1}]))", "false")]
    [InlineData("1 in (2, zip(dynamic([1]), dynamic([1])))", "false")]
    [InlineData("'x' in (dynamic([['x'], 'x']))", "true")]
    public void An_array_within_an_array_is_no_plain_value(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Fact]
    public void A_dynamic_value_is_read_as_the_column_of_a_table() =>
        Kql.Rows("let T = datatable(n:long)[7, 8]; datatable(d:dynamic)[dynamic('7'), dynamic(8), dynamic(9)] | where d in (T)").ShouldBe(["7", "8"]);
}
