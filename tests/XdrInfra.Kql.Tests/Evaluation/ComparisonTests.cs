namespace XdrInfra.Kql.Tests.Evaluation;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("real(nan) == real(nan)", "false")]
    [InlineData("real(nan) != real(nan)", "true")]
    [InlineData("real(nan) < 1.0", "false")]
    [InlineData("real(nan) <= real(nan)", "false")]
    [InlineData("1.0 > real(nan)", "false")]
    [InlineData("real(nan) >= 1", "false")]
    public void What_is_no_number_is_in_no_order(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/sort-operator#using-special-floating-point-values
    [Theory]
    [InlineData("asc", "null", "NaN", "-Infinity", "5.0", "Infinity")]
    [InlineData("asc nulls last", "-Infinity", "5.0", "Infinity", "NaN", "null")]
    [InlineData("desc", "Infinity", "5.0", "-Infinity", "NaN", "null")]
    [InlineData("desc nulls first", "null", "NaN", "Infinity", "5.0", "-Infinity")]
    public void A_sort_keeps_what_is_no_number_beside_the_nulls(string order, params string[] expected) =>
        Kql.Rows($"datatable(r:real)[5.0, real(nan), real(-inf), real(null), real(+inf)] | sort by r {order}").ShouldBe(expected);

    [Fact]
    public void Conditions_in_brackets_need_no_column_of_time() =>
        Kql.Rows("T | where a > 0 and (a > 1 and a < 3)", TestDatabase.Table("T", "a:long", [1L], [2L], [3L])).ShouldBe(["2"]);
}
