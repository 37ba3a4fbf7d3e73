namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Strings: length, parts, case, repetition, comparison.</summary>
public sealed class StringFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/strlen-function", "strlen")]
    [InlineData("strlen('abc')", "3")]
    [InlineData("strlen('')", "0")]
    [InlineData("strlen('a😀b')", "3")]
    [InlineData("strlen('häß')", "3")]
    [InlineData("strlen(dynamic('four'))", "4")]
    public void Strlen(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/string-size-function", "string_size")]
    [InlineData("string_size('abc')", "3")]
    [InlineData("string_size('hä')", "3")]
    [InlineData("string_size('😀')", "4")]
    [InlineData("string_size('')", "0")]
    public void String_size(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/substring-function", "substring")]
    [InlineData("substring('abcdef', 2)", "cdef")]
    [InlineData("substring('abcdef', 1, 2)", "bc")]
    [InlineData("substring('abcdef', 0, 100)", "abcdef")]
    [InlineData("substring('abcdef', -2)", "ef")]
    [InlineData("substring('abcdef', -4, 2)", "cd")]
    [InlineData("substring('abcdef', 6)", "")]
    [InlineData("substring('abcdef', 2, 0)", "")]
    [InlineData("substring('abc', -9)", "abc")]
    [InlineData("substring(12345, 1, 2)", "23")]
    [InlineData("substring('a😀bc', 1, 2)", "😀b")]
    [InlineData("substring('abc', long(null))", "")]
    public void Substring(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/strcat-function", "strcat")]
    [InlineData("strcat('only')", "only")]
    [InlineData("strcat('a', 1, 2.5, true, 1h)", "a12.5true01:00:00")]
    [InlineData("strcat('a', int(null), dynamic(null), 'b')", "ab")]
    [InlineData("strcat('x', dynamic({'a': [1]}))", "x{\"a\":[1]}")]
    public void Strcat(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/strcat-delim-function", "strcat_delim")]
    [InlineData("strcat_delim('-', 'a', 2, true)", "a-2-true")]
    [InlineData("strcat_delim('', 'a', 'b')", "ab")]
    [InlineData("strcat_delim('-', 'a', '', 'b')", "a--b")]
    public void Strcat_delim(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/strrep-function", "strrep")]
    [InlineData("strrep('ab', 3)", "ababab")]
    [InlineData("strrep('ab', 2, '-')", "ab-ab")]
    [InlineData("strrep(7, 3)", "777")]
    [InlineData("strrep('x', 1, '-')", "x")]
    [InlineData("strlen(strrep('x', 5000))", "1024")]
    [InlineData("strlen(strrep('0123456789', 1024, 'ab'))", "12286")]
    public void Strrep(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/strcmp-function", "strcmp")]
    [InlineData("strcmp('abc', 'abc')", "0")]
    [InlineData("strcmp('abc', 'abd')", "-1")]
    [InlineData("strcmp('b', 'abc')", "1")]
    [InlineData("strcmp('ab', 'abc')", "-1")]
    [InlineData("strcmp('a', 'A')", "1")]
    [InlineData("strcmp('', '')", "0")]
    public void Strcmp(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/reverse-function", "reverse")]
    [InlineData("reverse('abc')", "cba")]
    [InlineData("reverse('')", "")]
    [InlineData("reverse(12345)", "54321")]
    [InlineData("reverse('a😀')", "😀a")]
    [InlineData("reverse(datetime(2026-01-02))", "Z0000000.00:00:00T20-10-6202")]
    public void Reverse(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/tolower-function", "tolower")]
    [InlineData("tolower('MiXed Ä 1')", "mixed ä 1")]
    [InlineData("tolower('')", "")]
    public void Tolower(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/toupper-function", "toupper")]
    [InlineData("toupper('MiXed ä 1')", "MIXED Ä 1")]
    [InlineData("toupper('ß')", "ß")]
    public void Toupper(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
