namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Arrays and sets.</summary>
public sealed class ArrayFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/array-length-function", "array_length", "arraylength")]
    [InlineData("array_length(dynamic([1, 'b', null]))", "3")]
    [InlineData("array_length(dynamic([]))", "0")]
    [InlineData("array_length(parse_json('{\"a\": 1}'))", "null")]
    [InlineData("array_length(parse_json('text'))", "null")]
    [InlineData("array_length(dynamic(null))", "null")]
    [InlineData("arraylength(dynamic([1]))", "1")]
    public void Array_length(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/array-concat-function", "array_concat")]
    [InlineData("array_concat(dynamic([1]), dynamic([2, 'x']), dynamic([]))", "[1,2,\"x\"]")]
    [InlineData("array_concat(dynamic([1]))", "[1]")]
    public void Array_concat(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/array-iff-function", "array_iff", "array_iif")]
    [InlineData("array_iff(dynamic([true, false, true]), dynamic([1, 2, 3]), dynamic([10, 20, 30]))", "[1,20,3]")]
    [InlineData("array_iff(dynamic([true, false]), 'yes', 'no')", "[\"yes\",\"no\"]")]
    [InlineData("array_iff(dynamic([2, 0, -1.5]), 1, 0)", "[1,0,1]")]
    [InlineData("array_iff(dynamic([true, 'true', null]), 1, 0)", "[1,null,null]")]
    [InlineData("array_iff(dynamic([true, true, false]), dynamic([1]), dynamic([2]))", "[1,null,null]")]
    [InlineData("array_iif(dynamic([true]), 1, 2)", "[1]")]
    public void Array_iff(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/array-index-of-function", "array_index_of")]
    [InlineData("array_index_of(dynamic(['a', 'b', 'a']), 'b')", "1")]
    [InlineData("array_index_of(dynamic(['a', 'b', 'a']), 'c')", "-1")]
    [InlineData("array_index_of(dynamic(['a', 'b', 'a']), 'a', 1)", "2")]
    [InlineData("array_index_of(dynamic(['a', 'b', 'a']), 'a', -2)", "2")]
    [InlineData("array_index_of(dynamic(['a', 'b', 'a']), 'a', 1, 1)", "-1")]
    [InlineData("array_index_of(dynamic(['a', 'b', 'a']), 'a', 0, -1, 2)", "2")]
    [InlineData("array_index_of(dynamic(['a', 'b', 'a']), 'a', 0, -1, 3)", "-1")]
    [InlineData("array_index_of(dynamic(['a']), 'a', 0, -2)", "null")]
    [InlineData("array_index_of(dynamic(['a']), 'a', 0, -1, -1)", "null")]
    [InlineData("array_index_of(dynamic([1, 2]), 2)", "1")]
    [InlineData("array_index_of(dynamic([1h, 2h]), 2h)", "1")]
    [InlineData("array_index_of(dynamic([datetime(2026-01-02)]), datetime(2026-01-02))", "0")]
    public void Array_index_of(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/array-reverse-function", "array_reverse")]
    [InlineData("array_reverse(dynamic([1, 'b', null]))", "[null,\"b\",1]")]
    [InlineData("array_reverse(dynamic([]))", "[]")]
    public void Array_reverse(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/array-rotate-left-function", "array_rotate_left")]
    [InlineData("array_rotate_left(dynamic([1, 2, 3, 4]), 1)", "[2,3,4,1]")]
    [InlineData("array_rotate_left(dynamic([1, 2, 3, 4]), -1)", "[4,1,2,3]")]
    [InlineData("array_rotate_left(dynamic([1, 2, 3]), 7)", "[2,3,1]")]
    [InlineData("array_rotate_left(dynamic([]), 1)", "[]")]
    public void Array_rotate_left(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/array-rotate-right-function", "array_rotate_right")]
    [InlineData("array_rotate_right(dynamic([1, 2, 3, 4]), 1)", "[4,1,2,3]")]
    [InlineData("array_rotate_right(dynamic([1, 2, 3, 4]), -1)", "[2,3,4,1]")]
    public void Array_rotate_right(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/array-shift-left-function", "array_shift_left")]
    [InlineData("array_shift_left(dynamic([1, 2, 3]), 1)", "[2,3,null]")]
    [InlineData("array_shift_left(dynamic([1, 2, 3]), -1)", "[null,1,2]")]
    [InlineData("array_shift_left(dynamic([1, 2, 3]), 1, 0)", "[2,3,0]")]
    [InlineData("array_shift_left(dynamic(['a', 'b']), 1)", "[\"b\",\"\"]")]
    [InlineData("array_shift_left(dynamic([1, 2]), 9)", "[null,null]")]
    public void Array_shift_left(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/array-shift-right-function", "array_shift_right")]
    [InlineData("array_shift_right(dynamic([1, 2, 3]), 1)", "[null,1,2]")]
    [InlineData("array_shift_right(dynamic([1, 2, 3]), -2, -1)", "[3,-1,-1]")]
    [InlineData("array_shift_right(dynamic(['a', 'b']), 1)", "[\"\",\"a\"]")]
    public void Array_shift_right(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/array-slice-function", "array_slice")]
    [InlineData("array_slice(dynamic([1, 2, 3, 4]), 1, 2)", "[2,3]")]
    [InlineData("array_slice(dynamic([1, 2, 3, 4]), -3, -2)", "[2,3]")]
    [InlineData("array_slice(dynamic([1, 2, 3, 4]), 2, -1)", "[3,4]")]
    [InlineData("array_slice(dynamic([1, 2, 3]), 1, 100)", "[2,3]")]
    [InlineData("array_slice(dynamic([1, 2, 3]), -100, 0)", "[1]")]
    [InlineData("array_slice(dynamic([1, 2, 3]), 2, 1)", "[]")]
    public void Array_slice(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/array-sort-asc-function", "array_sort_asc")]
    [InlineData("array_sort_asc(dynamic([3, 1, 2]))", "[1,2,3]")]
    [InlineData("array_sort_asc(dynamic([null, 'b', 'a']))", "[\"a\",\"b\",null]")]
    [InlineData("array_sort_asc(dynamic([null, 'b', 'a']), false)", "[null,\"a\",\"b\"]")]
    [InlineData("array_sort_asc(dynamic([null, 'b', 'a']), true)", "[\"a\",\"b\",null]")]
    [InlineData("array_sort_asc(dynamic(['a', true, 2, guid(00112233-4455-6677-8899-aabbccddeeff), 1.5]))", "[1.5,2,\"a\",\"00112233-4455-6677-8899-aabbccddeeff\",true]")]
    [InlineData("array_sort_asc(dynamic([3, 1, 2]), dynamic(['c', 'a', 'b']))[0]", "[1,2,3]")]
    [InlineData("array_sort_asc(dynamic([3, 1, 2]), dynamic(['c', 'a', 'b']))[1]", "[\"a\",\"b\",\"c\"]")]
    [InlineData("array_sort_asc(dynamic([2, 1]), dynamic(['b', 'a']), dynamic(['only']))[2]", "null")]
    [InlineData("array_sort_asc(dynamic([2, null, 1]), dynamic(['b', 'n', 'a']), false)[1]", "[\"n\",\"a\",\"b\"]")]
    public void Array_sort_asc(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/array-sort-desc-function", "array_sort_desc")]
    [InlineData("array_sort_desc(dynamic([1, 3, 2]))", "[3,2,1]")]
    [InlineData("array_sort_desc(dynamic([null, 'a', 'b']))", "[\"b\",\"a\",null]")]
    [InlineData("array_sort_desc(dynamic([null, 'a', 'b']), false)", "[null,\"b\",\"a\"]")]
    [InlineData("array_sort_desc(dynamic([1, 3, 2]), dynamic(['a', 'c', 'b']))[1]", "[\"c\",\"b\",\"a\"]")]
    public void Array_sort_desc(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/array-split-function", "array_split")]
    [InlineData("array_split(dynamic([1, 2, 3, 4]), 1)", "[[1],[2,3,4]]")]
    [InlineData("array_split(dynamic([1, 2, 3, 4]), -1)", "[[1,2,3],[4]]")]
    [InlineData("array_split(dynamic([1, 2, 3, 4]), dynamic([1, 3]))", "[[1],[2,3],[4]]")]
    [InlineData("array_split(dynamic([1, 2, 3, 4]), dynamic([-3, -1]))", "[[1],[2,3],[4]]")]
    [InlineData("array_split(dynamic([1, 2]), 0)", "[[],[1,2]]")]
    public void Array_split(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/array-sum-function", "array_sum")]
    [InlineData("array_sum(dynamic([1, 2, 3]))", "6.0")]
    [InlineData("array_sum(dynamic([1, 2.5]))", "3.5")]
    [InlineData("array_sum(dynamic([1, 'a']))", "null")]
    [InlineData("array_sum(dynamic([]))", "0.0")]
    public void Array_sum(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
