namespace XdrInfra.Kql.Tests.Functions.Series;

/// <summary>Functions of each element, with values of our own; the page of each group beside it.</summary>
public sealed class ElementwiseTests
{
    // https://learn.microsoft.com/kusto/query/series-add-function
    // https://learn.microsoft.com/kusto/query/series-divide-function
    [Theory]
    [InlineData("series_add(dynamic([1, 2]), dynamic([10, 20.5]))", "[11,22.5]")]
    [InlineData("series_add(dynamic([1, 2]), 3)", "[4,5]")]
    [InlineData("series_add(dynamic([9223372036854775807]), 1)", "[9.223372036854776E+18]")]
    [InlineData("series_subtract(10, dynamic([1, 2.5]))", "[9,7.5]")]
    [InlineData("series_multiply(dynamic([2, 'x', null]), 4)", "[8,null,null]")]
    [InlineData("series_divide(dynamic([6, 1]), 4)", "[1.5,0.25]")]
    [InlineData("series_divide(dynamic([1]), 0)", "[Infinity]")]
    [InlineData("series_pow(dynamic([2, 9]), dynamic([3, 0.5]))", "[8.0,3.0]")]
    [InlineData("series_add(dynamic([1, 2, 3]), dynamic([1]))", "[2,null,null]")]
    [InlineData("series_add(dynamic({'a': 1}), 1)", "null")]
    [InlineData("series_add(range(1, 3, 1), decimal(0.5))", "[1.5,2.5,3.5]")]
    public void Arithmetic_goes_by_element(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/series-greater-function
    [Theory]
    [InlineData("series_equals(dynamic([1, 2]), dynamic([1.0, 3]))", "[true,false]")]
    [InlineData("series_not_equals(dynamic([1, 2]), 2)", "[true,false]")]
    [InlineData("series_less(dynamic([1, 2]), 2)", "[true,false]")]
    [InlineData("series_less_equals(dynamic([2, 3]), 2)", "[true,false]")]
    [InlineData("series_greater(2, dynamic([1, 2]))", "[true,false]")]
    [InlineData("series_greater_equals(dynamic([2, 'a']), 2)", "[true,null]")]
    public void Comparisons_go_by_element(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/series-abs-function
    // https://learn.microsoft.com/kusto/query/series-sign-function
    [Theory]
    [InlineData("series_abs(dynamic([-3, 2.5, null]))", "[3,2.5,null]")]
    [InlineData("series_sign(dynamic([-7, 0, 4]))", "[-1,0,1]")]
    [InlineData("series_floor(dynamic([-0.5, 2]))", "[-1.0,2.0]")]
    [InlineData("series_ceiling(dynamic([-0.5, 2.1]))", "[-0.0,3.0]")]
    [InlineData("series_exp(dynamic([0]))", "[1.0]")]
    [InlineData("series_log(dynamic([1, 'x']))", "[0.0,null]")]
    [InlineData("series_sin(dynamic([0]))", "[0.0]")]
    [InlineData("series_cos(dynamic([0]))", "[1.0]")]
    [InlineData("series_tan(dynamic([0]))", "[0.0]")]
    [InlineData("series_asin(dynamic([1]))", "[1.5707963267948966]")]
    [InlineData("series_acos(dynamic([1]))", "[0.0]")]
    [InlineData("series_atan(dynamic([0]))", "[0.0]")]
    public void One_element_gives_one(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/series-fill-linear-function
    // https://learn.microsoft.com/kusto/query/series-fill-forward-function
    [Theory]
    [InlineData("series_fill_forward(dynamic([null, 1, null, 3, null]))", "[null,1,1,3,3]")]
    [InlineData("series_fill_backward(dynamic([null, 1, null, 3, null]))", "[1,1,3,3,null]")]
    [InlineData("series_fill_forward(dynamic([7, 0, 0, 5]), 0)", "[7,7,7,5]")]
    [InlineData("series_fill_const(dynamic([1, null]), -1)", "[1,-1]")]
    [InlineData("series_fill_const(dynamic([1, 2]), 0.0, 2)", "[1,0.0]")]
    [InlineData("series_fill_linear(dynamic([null, 10, null, null, 20, null]))", "[10,10,13,16,20,20]")]
    [InlineData("series_fill_linear(dynamic([1.0, null, 2.0]))", "[1.0,1.5,2.0]")]
    [InlineData("series_fill_linear(dynamic([null, 4, null]), double(null), false)", "[null,4,null]")]
    [InlineData("series_fill_linear(dynamic([null, null]))", "[0.0,0.0]")]
    [InlineData("series_fill_linear(dynamic([null]), double(null), true, double(null))", "[null]")]
    [InlineData("series_fill_forward('x')", "KQL0106: Argument 1 of 'series_fill_forward' is a string; it takes dynamic.")]
    public void Gaps_are_filled(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/series-dot-product-function
    // https://learn.microsoft.com/kusto/query/series-pearson-correlation-function
    [Theory]
    [InlineData("series_sum(dynamic([1, 'x', 2.5]))", "3.5")]
    [InlineData("series_product(dynamic([2, 3, 4]))", "24.0")]
    [InlineData("series_magnitude(dynamic([3, 4]))", "5.0")]
    [InlineData("series_dot_product(dynamic([1, 2, 9]), dynamic([10, 20]))", "50.0")]
    [InlineData("series_dot_product(2, dynamic([1, 2]))", "6.0")]
    [InlineData("series_dot_product(dynamic([]), dynamic([1]))", "null")]
    [InlineData("series_cosine_similarity(dynamic([1, 0]), dynamic([0, 5]))", "0.0")]
    [InlineData("series_cosine_similarity(dynamic([3, 4]), dynamic([3, 4]), 5.0, 5.0)", "1.0")]
    [InlineData("series_pearson_correlation(dynamic([1, 2, 3]), dynamic([6, 4, 2]))", "-1.0")]
    [InlineData("series_pearson_correlation(dynamic([1, 2, 3]), dynamic([6, 4]))", "null")]
    public void Two_arrays_give_a_number(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
