namespace XdrInfra.Kql.Tests.Binding;

/// <summary>Names of the columns that one function gives; tests/interop/kql holds them against Microsoft's parser.</summary>
public sealed class TupleColumnsTests
{
    private const string Line = "series_fit_line_y_slope:real, series_fit_line_y_variance:real, series_fit_line_y_rvariance:real, series_fit_line_y_interception:real, series_fit_line_y_line_fit:dynamic";

    [Theory]
    [InlineData("project series_fit_line(y)", $"series_fit_line_y_rsquare:real, {Line}")]
    [InlineData("project r = series_fit_line(y)", $"r:real, {Line}")]
    [InlineData("project (r) = series_fit_line(y), y", $"r:real, {Line}, y:dynamic")]
    [InlineData("project (re, im) = series_fft(y)", "re:dynamic, im:dynamic")]
    [InlineData("project series_periods_detect(y.a[0], 4, 9, 1)", "series_periods_detect_y_a_0_periods:dynamic, series_periods_detect_y_a_0_scores:dynamic")]
    [InlineData("project series_fft(array_concat(y, y))", "series_fft__real:dynamic, series_fft__imag:dynamic")]
    [InlineData("project series_fft(series_fill_forward(y))", "series_fft_y_real:dynamic, series_fft_y_imag:dynamic")]
    [InlineData("extend y = 1 | extend y = dynamic([1]) | extend (y, k) = series_fft(y)", "k:dynamic, y:dynamic")]
    [InlineData("extend series_fft_y_real = 1 | extend series_fft(y) | project-away y, k", "series_fft_y_real:long, series_fft_y_real1:dynamic, series_fft_y_imag:dynamic")]
    [InlineData("project series_fft(y), series_fft(y)", "series_fft_y_real:dynamic, series_fft_y_imag:dynamic, series_fft_y_real1:dynamic, series_fft_y_imag1:dynamic")]
    [InlineData("summarize series_fft(make_list(k))", "series_fft_list_k_real:dynamic, series_fft_list_k_imag:dynamic")]
    [InlineData("summarize (a, b) = series_fft(make_list(k)), count()", "a:dynamic, b:dynamic, count_:long")]
    [InlineData("project toscalar(T | project series_fit_line(y))", "Column1:real")]
    public void Columns_are_named_after_the_function_and_its_argument(string query, string expected) => Kql.Schema($"T | {query}", T()).ShouldBe(expected);

    [Theory]
    [InlineData("print series_fft(dynamic([1]))", "series_fft__real:dynamic, series_fft__imag:dynamic")]
    [InlineData("print r = series_fft(dynamic([1]))", "r:dynamic")]
    [InlineData("let f = (a: dynamic) { series_fft(a) }; T | project f(y)", "series_fft_a_real:dynamic, series_fft_a_imag:dynamic")]
    public void Print_and_functions_hand_them_on(string query, string expected) => Kql.Schema(query, T()).ShouldBe(expected);

    [Theory]
    [InlineData("T | extend (a, b, c) = series_fft(y)", "KQL0118@18+1: There are 3 names for 2 columns; leave out the last name.")]
    [InlineData("T | extend (a, b) = y", "KQL0118@11+10: There are 2 names for one value; give it one name, without parentheses.")]
    [InlineData("T | where series_fit_line(y) > 1", "KQL0125@29+1: This gives 6 columns where a single value is needed; name them with 'extend (a, b) = …' first.")]
    [InlineData("let f = series_fft(dynamic([1])); print 1", "KQL0125@8+24: This gives 2 columns where a single value is needed; name them with 'extend (a, b) = …' first.")]
    [InlineData("T | extend x = round(series_fit_line(y), 1)", "KQL0106@15+28: Argument 1 of 'round' is a real; it takes int or long or real or decimal.")]
    [InlineData("T | extend (a, a) = series_fft(y)", "KQL0112@11+22: The column 'a' stands twice in the result; name one of them differently.")]
    public void What_does_not_fit_is_said(string query, string expected) => Kql.Problems(query, T()).ShouldBe([expected]);

    [Fact]
    public void The_columns_of_each_row_belong_together() =>
        Kql.Rows("T | extend (r, s) = series_fit_line(y), k2 = k | where s > 1.5 | project k, s, r, k2 | sort by k asc", T()).ShouldBe(["2|2.0|1.0|2", "3|3.0|1.0|3"]);

    private static XdrInfra.Kql.Storage.Table T() => TestDatabase.Table("T", "k:long, y:dynamic", [1L, Array(1)], [2L, Array(2)], [3L, Array(3)]);

    private static DynamicValue? Array(int slope) => DynamicValue.FromJson($"[{slope},{2 * slope},{3 * slope}]");
}
