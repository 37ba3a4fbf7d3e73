namespace XdrInfra.Kql.Tests.Budgets;

/// <summary>Short texts that ask for endless rows, texts, groups or comparisons: each is refused with its budget, or answered in time.</summary>
public sealed class HostileQueriesTests
{
    private static readonly QueryOptions Small = new(Kql.Now) { MemoryBudgetBytes = 8L << 20 };

    [Theory]
    [InlineData("let m = materialize(range x from 1 to 400000 step 1 | extend s = strcat('abcdefghijklmnop', x)); m | join m on s | count")]
    [InlineData("range x from 1 to 400000 step 1 | distinct s = strcat('abcdefghijklmnop', x) | count")]
    [InlineData("range x from 1 to 400000 step 1 | extend s = strcat('abcdefghijklmnop', x) | sort by s asc | take 1")]
    [InlineData("range x from 1 to 100000 step 1 | extend a = x * 2 | extend b = a * 2 | extend c = b * 2 | extend d = c * 2 | extend e = d * 2 | extend f = e * 2 | extend g = f * 2 | extend h = g * 2 | sort by h desc | take 1")]
    [InlineData("range x from 1 to 400000 step 1 | extend s = strcat('abcdefghijklmnop', x) | summarize arg_max(x, *) by k = x % 1000 | summarize max(strlen(s))")]
    [InlineData("range x from 1 to 400000 step 1 | summarize count() by x, y = x * 2 | count")]
    [InlineData("range x from 1 to 400000 step 1 | serialize | extend a = x * 2 | extend b = a * 2 | extend c = b * 2 | summarize sum(c)")]
    [InlineData("range x from 1 to 400000 step 1 | where x in ((range y from 1 to 400000 step 1)) | count")]
    [InlineData("range x from 1 to 400000 step 1 | summarize dcount(tostring(x))")]
    [InlineData("range x from 1 to 400000 step 1 | summarize make_set(tostring(x)) by k = x % 10")]
    [InlineData("range x from 1 to 400000 step 1 | summarize make_bag(bag_pack(tostring(x), x))")]
    [InlineData("range x from 1 to 400000 step 1 | summarize percentile(x, 50) by k = x % 10 | join (range k from 1 to 400000 step 1) on k")]
    [InlineData("range x from 1 to 1000 step 1 | where 'aaa' matches regex strcat('a', x, '+')")]
    [InlineData("range x from 1 to 400000 step 1 | extend s = tostring(x) | join kind=fullouter (range x from 1 to 400000 step 1 | extend s = tostring(x)) on s | count")]
    public void What_an_operator_holds_meets_the_budget(string query) =>
        Kql.Lines(KqlEngine.Run(query, new TestDatabase([]), Small, CancellationToken.None))
            .ShouldBe(["KQL0401: The query needs more than 8 MiB for intermediate results; filter earlier, or keep fewer columns."]);

    [Theory]
    [InlineData("range x from 1 to 100000 step 1 | extend ip = format_ipv4(x) | evaluate ipv4_lookup((range y from 1 to 100000 step 1 | extend net = '0.0.0.0/0'), ip, net) | count")]
    [InlineData("range x from 1 to 10000 step 1 | make-series count() on x from 0 to 100000 step 1 by k = x")]
    [InlineData("range x from 1 to 100000 step 1 | extend a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x | evaluate narrow() | count")]
    public void What_an_operator_makes_meets_the_budget_while_little_is_held(string query) =>
        Kql.Lines(KqlEngine.Run(query, new TestDatabase([]), Small with { RowBudget = 1_000_000, MemoryBudgetBytes = 64L << 20 }, CancellationToken.None))
            .ShouldBe(["KQL0402: The query makes more than 1000000 rows on its way; filter earlier, or join on more columns."]);

    [Fact]
    public void What_a_function_computes_meets_the_budget() =>
        Kql.Rows("range x from 1 to 1000000 step 1 | where set_has_element(range(1, 10000), x + 10000) | count").ShouldBe(["KQL0412: The query computes more than 5000 million steps; give it fewer rows, or shorter arrays and texts."]);

    // Keys that grow in step, or repeat one half in the other, once fell into one place of a hash table.
    [Theory]
    [InlineData("summarize by a = x, b = x * 3", "100000")]
    [InlineData("summarize by a = x, b = x * 3, c = x * 7", "100000")]
    [InlineData("distinct *", "100000")]
    [InlineData("summarize by k = x * 4294967297", "100000")]
    [InlineData("summarize by k = datetime(2026-01-01) + x * 4294967297 * 1tick", "100000")]
    [InlineData("summarize by k = x * 4294967297 * 1tick", "100000")]
    [InlineData("extend k = x * 4294967297 | join kind=leftsemi (range x from 1 to 100000 step 1 | project k = x * 4294967297) on k", "100000")]
    [InlineData("extend k = x * 4294967297 | where k in ((range x from 1 to 100000 step 1 | project k = x * 4294967297))", "100000")]
    [InlineData("summarize s = make_set(x * 4294967297) | mv-expand s", "100000")]
    public void Keys_of_one_hash_are_no_slower(string step, string expected) =>
        Kql.Rows($"range x from 1 to 100000 step 1 | {step} | count").ShouldBe([expected]);

    [Fact]
    public void A_million_rows_of_narrow_are_counted_without_their_texts() =>
        Kql.Lines(KqlEngine.Run("range x from 1 to 200000 step 1 | extend a = x, b = x, c = x, d = x | evaluate narrow() | count", new TestDatabase([]), Small with { MemoryBudgetBytes = 32L << 20 }, CancellationToken.None))
            .ShouldBe(["1000000"]);

    [Fact]
    public void A_slow_regular_expression_is_named() =>
        Kql.Lines(KqlEngine.Run("print s = strrep('ab', 500) | where s matches regex @'(a?b?){300}c'", new TestDatabase([]), Small with { RegexTimeout = TimeSpan.FromTicks(1) }, CancellationToken.None))
            .ShouldBe(["KQL0403: The regular expression '(a?b?){300}c' needs more than 1E-07 seconds for one value; write it more strictly."]);

    [Theory]
    [InlineData("[", "")]
    [InlineData("[", "]")]
    [InlineData("[", "]]]")]
    [InlineData("[a", "]")]
    public void Brackets_within_brackets_are_read_in_time(string begin, string end) =>
        Kql.Rows($"print s = 'a', p = strcat(strrep('{begin}', 1000), '{end}') | where s matches regex p").Single().ShouldEndWith("is not a regular expression: It has too many brackets.");

    [Fact]
    public void Very_many_arguments_fit_as_few_do() =>
        Kql.Rows($"print s = 'a' | project strlen(strcat({string.Join(", ", Enumerable.Repeat("s", 5000))}))").ShouldBe(["5000"]);

    [Fact]
    public void Bins_of_flags_are_refused() =>
        Kql.Rows("range x from 1 to 3 step 1 | extend b = x > 1 | evaluate rolling_percentile(x, 50, b, 1, 1)")
            .ShouldBe(["KQL0106: Argument 3 of 'rolling_percentile' is a bool; it takes a datetime, timespan or number."]);
}
