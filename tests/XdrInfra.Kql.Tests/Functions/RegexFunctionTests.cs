namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Functions over regular expressions, and the dialect of the expressions.</summary>
public sealed class RegexFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/extract-function", "extract")]
    [InlineData("extract(@'user=(\\w+)', 1, 'id=7 user=ann')", "ann")]
    [InlineData("extract(@'user=(\\w+)', 0, 'id=7 user=ann')", "user=ann")]
    [InlineData("extract(@'(\\w)-(\\d)', 2, 'x-4')", "4")]
    [InlineData("extract(@'user=(\\w+)', 1, 'nobody')", "")]
    [InlineData("extract(@'user=(\\w+)', 2, 'user=ann')", "")]
    [InlineData("extract(@'n (\\d+)', 1, 'n 42', typeof(long)) + 1", "43")]
    [InlineData("extract(@'n (\\d+)', 1, 'n x', typeof(long))", "null")]
    [InlineData("extract(@'n (\\w+)', 1, 'n x', typeof(int))", "null")]
    [InlineData("extract(@'at (\\S+)', 1, 'at 2026-02-03', typeof(datetime))", "2026-02-03T00:00:00.0000000Z")]
    [InlineData("extract(@'(?P<first>a)(b)', 1, 'ab')", "a")]
    [InlineData("extract(@'(?P<first>a)(b)', 2, 'ab')", "b")]
    [InlineData("extract(@'(a)|(b)', 1, 'b')", "")]
    public void Extract(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/extract-all-function", "extract_all", "extractall")]
    [InlineData("extract_all(@'(\\d)', 'a1b2')", "[\"1\",\"2\"]")]
    [InlineData("extract_all(@'(\\w)(\\d)', 'a1b2')", "[[\"a\",\"1\"],[\"b\",\"2\"]]")]
    [InlineData("extract_all(@'(\\w)(\\d)', dynamic([2]), 'a1b2')", "[\"1\",\"2\"]")]
    [InlineData("extract_all(@'(\\w)(\\d)', dynamic([2, 1]), 'a1b2')", "[[\"1\",\"a\"],[\"2\",\"b\"]]")]
    [InlineData("extract_all(@'(?P<letter>\\w)(?P<digit>\\d)', dynamic(['digit']), 'a1b2')", "[\"1\",\"2\"]")]
    [InlineData("extract_all(@'(?P<letter>\\w)(\\d)', dynamic(['letter', 2]), 'a1')", "[[\"a\",\"1\"]]")]
    [InlineData("extract_all(@'(?P<letter>\\w)(\\d)', 'a1')", "[[\"a\",\"1\"]]")]
    [InlineData("extract_all(@'(\\d)', 'none')", "null")]
    [InlineData("extract_all(@'\\d', 'a1')", "KQL0405: The regular expression '\\d' has 0 groups; 'extract_all' takes one with 1 to 16.")]
    [InlineData("extractall(@'(\\d)', 'a1')", "[\"1\"]")]
    public void Extract_all(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/replace-regex-function", "replace_regex", "replace")]
    [InlineData("replace_regex('ab12', @'(\\d)', @'<\\1>')", "ab<1><2>")]
    [InlineData("replace_regex('ab12', @'\\d+', @'[\\0]')", "ab[12]")]
    [InlineData("replace_regex('john smith', @'(\\w+) (\\w+)', @'\\2 \\1')", "smith john")]
    [InlineData("replace_regex('a', 'a', '$1')", "$1")]
    [InlineData("replace_regex('a', 'a', @'\\\\')", "\\")]
    [InlineData("replace_regex('abc', 'x', 'y')", "abc")]
    [InlineData("replace_regex('aaa', 'aa', 'b')", "ba")]
    [InlineData("replace_regex('(?P', @'(?P<x>\\()(\\?)', @'\\2\\1')", "?(P")]
    [InlineData("replace_regex('a1', @'(\\d)', @'\\7')", "a")]
    [InlineData("replace(@'\\d', 'n', 'a1')", "an")]
    public void Replace_regex(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/trim-function", "trim")]
    [InlineData("trim('-', '--a-b--')", "a-b")]
    [InlineData("trim(@'[^\\w]+', '  a b! ')", "a b")]
    [InlineData("trim('ab', 'ababxab')", "x")]
    [InlineData("trim('x', 'abc')", "abc")]
    [InlineData("trim('a|b', 'abcba')", "c")]
    public void Trim(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/trim-start-function", "trim_start")]
    [InlineData("trim_start('-', '--a--')", "a--")]
    [InlineData("trim_start('https://', 'https://example.org')", "example.org")]
    [InlineData("trim_start(@'\\s', 'a ')", "a ")]
    public void Trim_start(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/trim-end-function", "trim_end")]
    [InlineData("trim_end('-', '--a--')", "--a")]
    [InlineData("trim_end(@'\\.txt', 'notes.txt')", "notes")]
    [InlineData("trim_end('a', 'xa\\n') == 'xa\\n'", "true")]
    public void Trim_end(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/countof-function", "countof")]
    [InlineData("countof('banana', 'ana')", "2")]
    [InlineData("countof('banana', 'ana', 'normal')", "2")]
    [InlineData("countof('banana', 'ana', 'regex')", "1")]
    [InlineData("countof('banana', '[an]', 'regex')", "5")]
    [InlineData("countof('banana', 'x')", "0")]
    [InlineData("countof('banana', 'A')", "0")]
    [InlineData("countof('aaaa', 'aa')", "3")]
    [InlineData("countof('aaaa', 'aa', 'regex')", "2")]
    public void Countof(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/indexof-regex-function", "indexof_regex")]
    [InlineData("indexof_regex('xx12', @'\\d+')", "2")]
    [InlineData("indexof_regex('xx', @'\\d')", "-1")]
    [InlineData("indexof_regex('a1b2c3', @'\\d', 2)", "3")]
    [InlineData("indexof_regex('a1b2c3', @'\\d', 2, 1)", "-1")]
    [InlineData("indexof_regex('a1b2c3', @'\\d', 0, -1, 3)", "5")]
    [InlineData("indexof_regex('aaaa', 'aa', 0, -1, 2)", "2")]
    [InlineData("indexof_regex('aaaa', 'aa', 0, -1, 3)", "-1")]
    [InlineData("indexof_regex('a1', @'\\d', -1)", "null")]
    [InlineData("indexof_regex('a1', @'\\d', 0, -2)", "null")]
    [InlineData("indexof_regex('a1', @'\\d', 0, -1, -1)", "null")]
    [InlineData("indexof_regex('😀1', @'\\d')", "1")]
    public void Indexof_regex(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/regex-quote-function", "regex_quote")]
    [InlineData("regex_quote('1+1=2?')", "1\\+1=2\\?")]
    [InlineData("regex_quote('a.b|(c)')", "a\\.b\\|\\(c\\)")]
    [InlineData("'1+1' matches regex regex_quote('1+1')", "true")]
    public void Regex_quote(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
