namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Strings: search, replacement, splitting, code points.</summary>
public sealed class StringSearchFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/indexof-function", "indexof")]
    [InlineData("indexof('banana', 'an')", "1")]
    [InlineData("indexof('banana', 'x')", "-1")]
    [InlineData("indexof('banana', 'AN')", "-1")]
    [InlineData("indexof('banana', 'an', 2)", "3")]
    [InlineData("indexof('banana', 'an', -3)", "3")]
    [InlineData("indexof('banana', 'an', -100)", "1")]
    [InlineData("indexof('banana', 'an', 7)", "-1")]
    [InlineData("indexof('banana', 'an', 1, 2)", "1")]
    [InlineData("indexof('banana', 'ana', 1, 2)", "-1")]
    [InlineData("indexof('banana', 'an', 0, -1, 2)", "3")]
    [InlineData("indexof('banana', 'an', 0, -1, 3)", "-1")]
    [InlineData("indexof('banana', 'an', 0, -2)", "null")]
    [InlineData("indexof('banana', 'an', 0, -1, -1)", "null")]
    [InlineData("indexof(98765, 7)", "2")]
    [InlineData("indexof('a😀b', 'b')", "2")]
    [InlineData("indexof('hay hay', 'hay', 0, 6, 2)", "4")]
    [InlineData("indexof('hay hay', 'hay', 0, 4, 2)", "-1")]
    public void Indexof(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/has-any-index-function", "has_any_index")]
    [InlineData("has_any_index('red green blue', dynamic(['blue', 'green']))", "0")]
    [InlineData("has_any_index('red green blue', dynamic(['pink', 'green']))", "1")]
    [InlineData("has_any_index('red green blue', dynamic(['pink']))", "-1")]
    [InlineData("has_any_index('red green blue', dynamic([]))", "-1")]
    [InlineData("has_any_index('port 22 open', range(21, 23, 1))", "1")]
    [InlineData("has_any_index('RED', dynamic(['red']))", "0")]
    public void Has_any_index(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/replace-string-function", "replace_string")]
    [InlineData("replace_string('aXbX', 'X', '--')", "a--b--")]
    [InlineData("replace_string('aXb', 'X', '')", "ab")]
    [InlineData("replace_string('aXb', 'x', '-')", "aXb")]
    [InlineData("replace_string('aaa', 'aa', 'b')", "ba")]
    [InlineData("replace_string('a.b', '.', '$1')", "a$1b")]
    [InlineData("replace_string('abc', '', '-')", "abc")]
    public void Replace_string(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/replace-strings-function", "replace_strings")]
    [InlineData("replace_strings('one two', dynamic(['one', 'two']), dynamic(['two', 'one']))", "two one")]
    [InlineData("replace_strings('drop it now', dynamic(['drop ', ' now']), dynamic(['', '!']))", "it!")]
    [InlineData("replace_strings('cart car', dynamic(['cart', 'car']), dynamic(['van', 'bus']))", "van bus")]
    [InlineData("replace_strings('cart car', dynamic(['car', 'cart']), dynamic(['bus', 'van']))", "bust bus")]
    [InlineData("replace_strings('cart car', dynamic(['cart', 'car']), dynamic([1, 'bus']))", "cart bus")]
    [InlineData("replace_strings('a1', dynamic([1, 'a']), dynamic(['x', 'b']))", "b1")]
    public void Replace_strings(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/translate-function", "translate")]
    [InlineData("translate('abc', 'xyz', 'aabbcc')", "xxyyzz")]
    [InlineData("translate('abc', 'x', 'aabbcc-d')", "xxxxxx-d")]
    [InlineData("translate('abc', '', 'a-b')", "-")]
    [InlineData("translate('abc', 'xy', 'cab')", "yxy")]
    [InlineData("translate('q', 'x', '')", "")]
    public void Translate(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/isascii", "isascii")]
    [InlineData("isascii('plain ~')", "true")]
    [InlineData("isascii('plän')", "false")]
    [InlineData("isascii('')", "true")]
    public void Isascii(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/isutf8", "isutf8")]
    [InlineData("isutf8('plän 😀')", "true")]
    [InlineData("isutf8('')", "true")]
    public void Isutf8(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/strcat-array-function", "strcat_array", "array_strcat")]
    [InlineData("strcat_array(dynamic(['a', 2, true]), '->')", "a->2->true")]
    [InlineData("strcat_array(dynamic([]), ',')", "")]
    [InlineData("strcat_array(dynamic(['only']), ',')", "only")]
    [InlineData("array_strcat(dynamic(['a', 'b']), ';')", "a;b")]
    public void Strcat_array(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/split-function", "split")]
    [InlineData("split('a,b,,c', ',')", "[\"a\",\"b\",\"\",\"c\"]")]
    [InlineData("split('a--b', '--')", "[\"a\",\"b\"]")]
    [InlineData("split('abc', ',')", "[\"abc\"]")]
    [InlineData("split('', ',')", "[\"\"]")]
    [InlineData("split('a,b,c', ',', 1)", "[\"b\"]")]
    [InlineData("split('a,b,c', ',', 9)", "[]")]
    public void Split(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/unicode-codepoints-from-string-function", "unicode_codepoints_from_string", "to_utf8")]
    [InlineData("unicode_codepoints_from_string('Aä😀')", "[65,228,128512]")]
    [InlineData("unicode_codepoints_from_string('')", "[]")]
    [InlineData("to_utf8('ab')", "[97,98]")]
    public void Unicode_codepoints_from_string(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/unicode-codepoints-to-string-function", "unicode_codepoints_to_string", "make_string")]
    [InlineData("unicode_codepoints_to_string(72, 105)", "Hi")]
    [InlineData("unicode_codepoints_to_string(dynamic([72, 105]), 33)", "Hi!")]
    [InlineData("unicode_codepoints_to_string(128512)", "😀")]
    [InlineData("unicode_codepoints_to_string(range(97, 101, 1))", "abcde")]
    [InlineData("unicode_codepoints_to_string(65, 1114112)", "")]
    [InlineData("unicode_codepoints_to_string(65, 55296)", "")]
    [InlineData("make_string(65, 66)", "AB")]
    public void Unicode_codepoints_to_string(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/format-bytes-function", "format_bytes")]
    [InlineData("format_bytes(0)", "0 Bytes")]
    [InlineData("format_bytes(1023)", "1023 Bytes")]
    [InlineData("format_bytes(2048)", "2 KB")]
    [InlineData("format_bytes(1536)", "2 KB")]
    [InlineData("format_bytes(1536, 1)", "1.5 KB")]
    [InlineData("format_bytes(1234567, 2)", "1.18 MB")]
    [InlineData("format_bytes(3221225472)", "3 GB")]
    [InlineData("format_bytes(5000000, 1, 'KB')", "4882.8 KB")]
    [InlineData("format_bytes(1024, 3, 'MB')", "0.001 MB")]
    [InlineData("format_bytes(10, 0, 'Bytes')", "10 Bytes")]
    [InlineData("format_bytes(1.2e18)", "1 EB")]
    [InlineData("format_bytes(real(null))", "")]
    public void Format_bytes(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
