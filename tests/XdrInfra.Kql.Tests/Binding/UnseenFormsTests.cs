namespace XdrInfra.Kql.Tests.Binding;

/// <summary>Forms that run and were first met in published queries that nobody here had read.</summary>
public sealed class UnseenFormsTests
{
    [Theory]
    [InlineData("print tostring(dynamic([@\"\\inetpub\\\", 'b', h\"c\"]))", "[\"\\\\inetpub\\\\\",\"b\",\"c\"]")]
    [InlineData("print a = '\\\\inetpub\\\\x' | where a has_any (dynamic([@'\\inetpub\\'])) | count", "1")]
    [InlineData("let x = totable(print n = 1 | take 5); x", "1")]
    [InlineData("union isfuzzy=true (print n = 1), (_Im_Dns(starttime=ago(1d)) | where SrcIpAddr has 'x')", "1")]
    [InlineData("union isfuzzy=true (print n = 1), (_GetWatchlist('vip') | project SearchKey)", "1")]
    [InlineData("union isfuzzy=true (vimDnsOurOwn(pack=true)), (print n = 1)", "1")]
    [InlineData("datatable(d:dynamic, k:string, n:long)[dynamic({'a': 1}), 'x', 1, dynamic({'a': 1}), 'y', 2, dynamic({'a': 2}), 'x', 3] | evaluate pivot(k, sum(n), d)", "{\"a\":1}|1|2; {\"a\":2}|3|0")]
    public void Runs(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Fact]
    public void A_fuzzy_union_says_which_function_it_goes_on_without() =>
        Kql.Problems("union isfuzzy=true (print n = 1), (_Im_Dns())").ShouldBe(["KQL0304@35+7: There is no function '_Im_Dns' here; the union goes on without it."]);

    [Theory]
    [InlineData(@"[\x{1F300}-\x{1FAFF}\x{2600}-\x{27BF}]", "\U0001F600", "true")]
    [InlineData(@"[\x{1F300}-\x{1FAFF}\x{2600}-\x{27BF}]", "\u2600", "true")]
    [InlineData(@"[\x{1F300}-\x{1FAFF}\x{2600}-\x{27BF}]", "a", "false")]
    [InlineData(@"^[\x{1F300}-\x{1F5FF}]$", "\U0001F600", "false")]
    [InlineData(@"^[\x{2600}-\x{10FFFF}]$", "\U0001F600", "true")]
    [InlineData("^[\U0001F600-\U0001F64F]$", "\U0001F610", "true")]
    [InlineData(@"^[^\x{1F600}]$", "\U0001F610", "true")]
    [InlineData(@"^[^\x{1F600}]$", "\U0001F600", "false")]
    [InlineData(@"^[^a\x{1F600}]$", "b", "true")]
    public void A_class_holds_characters_of_two_units(string pattern, string text, string expected) =>
        Kql.Value($"'{text}' matches regex @'{pattern}'").ShouldBe(expected);

    [Theory]
    [InlineData("replace_regex('a\U0001F600b', @'[^a-z\\x{1F600}]', '')", "a\U0001F600b")]
    [InlineData("replace_regex('a\U0001F600b', @'[\\x{1F600}]', '')", "ab")]
    public void No_half_of_a_character_is_taken(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
