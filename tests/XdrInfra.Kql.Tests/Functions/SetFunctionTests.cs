namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Arrays from values, and arrays as sets.</summary>
public sealed class SetFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/range-function", "range")]
    [InlineData("range(1, 7, 3)", "[1,4,7]")]
    [InlineData("range(1, 6, 3)", "[1,4]")]
    [InlineData("range(1, 3)", "[1,2,3]")]
    [InlineData("range(3, 1, -1)", "[3,2,1]")]
    [InlineData("range(3, 1)", "[]")]
    [InlineData("range(0.5, 2.0, 0.5)", "[0.5,1.0,1.5,2.0]")]
    [InlineData("range(1h, 3h)", "[\"01:00:00\",\"02:00:00\",\"03:00:00\"]")]
    [InlineData("range(datetime(2026-01-01), datetime(2026-01-01 02:00))", "[\"2026-01-01T00:00:00.0000000Z\",\"2026-01-01T01:00:00.0000000Z\",\"2026-01-01T02:00:00.0000000Z\"]")]
    [InlineData("range(datetime(2026-01-01), datetime(2026-01-02), 1d)", "[\"2026-01-01T00:00:00.0000000Z\",\"2026-01-02T00:00:00.0000000Z\"]")]
    [InlineData("array_length(range(1, 2000000))", "1048576")]
    public void Range(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/repeat-function", "repeat")]
    [InlineData("repeat('a', 2)", "[\"a\",\"a\"]")]
    [InlineData("repeat(1.5, 1)", "[1.5]")]
    [InlineData("repeat(1, 0)", "[]")]
    [InlineData("repeat(1, -1)", "null")]
    [InlineData("repeat(1h, 1)", "[\"01:00:00\"]")]
    public void Repeat(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/zip-function", "zip")]
    [InlineData("zip(dynamic([1, 2]), dynamic(['a', 'b']))", "[[1,\"a\"],[2,\"b\"]]")]
    [InlineData("zip(dynamic([1, 2]), dynamic(['a']))", "[[1,\"a\"],[2,null]]")]
    [InlineData("zip(dynamic([1]), dynamic([2]), dynamic([3]))", "[[1,2,3]]")]
    public void Zip(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/set-union-function", "set_union")]
    [InlineData("set_union(dynamic([1, 2, 2]), dynamic([2, 3]))", "[1,2,3]")]
    [InlineData("set_union(dynamic(['a']), dynamic(['A']), dynamic([]))", "[\"a\",\"A\"]")]
    public void Set_union(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/set-intersect-function", "set_intersect")]
    [InlineData("set_intersect(dynamic([1, 2, 2]), dynamic([2, 3]))", "[2]")]
    [InlineData("set_intersect(dynamic([1, 2]), dynamic([2, 3]), dynamic([3]))", "[]")]
    public void Set_intersect(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/set-difference-function", "set_difference")]
    [InlineData("set_difference(dynamic([1, 1, 2, 3]), dynamic([2]))", "[1,3]")]
    [InlineData("set_difference(dynamic([1, 2, 3]), dynamic([2]), dynamic([1]))", "[3]")]
    public void Set_difference(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/scalar-functions#dynamicarray-functions", "set_equals")]
    [InlineData("set_equals(dynamic([1, 2, 2]), dynamic([2, 1]))", "true")]
    [InlineData("set_equals(dynamic([1, 2]), dynamic([1]))", "false")]
    public void Set_equals(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/set-has-element-function", "set_has_element")]
    [InlineData("set_has_element(dynamic(['a', 'b']), 'b')", "true")]
    [InlineData("set_has_element(dynamic(['a', 'b']), 'B')", "false")]
    [InlineData("set_has_element(dynamic([1, 2]), 2)", "true")]
    [InlineData("set_has_element(dynamic([true]), true)", "true")]
    [InlineData("set_has_element(dynamic([1h]), 1h)", "true")]
    [InlineData("set_has_element(dynamic([]), 1)", "false")]
    public void Set_has_element(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/jaccard-index-function", "jaccard_index")]
    [InlineData("jaccard_index(dynamic([1, 2, 3]), dynamic([2, 3, 4]))", "0.5")]
    [InlineData("jaccard_index(dynamic([1, 1, 2]), dynamic([2, 1, 1]))", "1.0")]
    [InlineData("jaccard_index(dynamic([1]), dynamic([2]))", "0.0")]
    public void Jaccard_index(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/pack-array-function", "pack_array")]
    [InlineData("pack_array(1, 'x', true, 1.5)", "[1,\"x\",true,1.5]")]
    [InlineData("pack_array(int(null), dynamic([1]))", "[null,[1]]")]
    [InlineData("pack_array(datetime(2026-01-02), 1h)", "[\"2026-01-02T00:00:00.0000000Z\",\"01:00:00\"]")]
    public void Pack_array(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
