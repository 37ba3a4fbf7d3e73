namespace XdrInfra.Kql.Tests.Plugins;

/// <summary>What is wrong with a plugin or a sketch is said in a sentence, and what would not end meets a budget.</summary>
public sealed class PluginProblemTests
{
    [Theory]
    [InlineData("print u = 1, t = 'x' | evaluate activity_metrics(u, t, 1d)", "KQL0106: Argument 2 of 'activity_metrics' is a string; it takes a datetime, timespan or number.")]
    [InlineData("print u = 1, t = 1 | evaluate session_count(u, t, 0, 9)", "KQL0105: Function 'session_count' takes at least 6 arguments, not 4.")]
    [InlineData("print ip = '1.2.3.4' | evaluate ipv4_lookup((print net = 5), ip, net)", "KQL0106: Argument 3 of 'ipv4_lookup' is a long; it takes string.")]
    [InlineData("print ip = '1.2.3.4', k = 1 | evaluate ipv4_lookup((print net = '1.0.0.0/8', k = 'x'), ip, net, k)", "KQL0120: The two sides of a join key are a long and a string; convert one of them.")]
    [InlineData("print ip = '1.2.3.4' | evaluate ipv4_lookup((print net = ''), ip)", "KQL0105: Function 'ipv4_lookup' takes at least 3 arguments, not 2.")]
    [InlineData("print a = 1 | evaluate dcount_intersect(a)", "KQL0105: Function 'dcount_intersect' takes 2 to 16 arguments, not 1.")]
    [InlineData("print a = 1 | evaluate rows_near(a, 1)", "KQL0111: A condition must be a bool, and this is a long; compare it with a value.")]
    [InlineData("print a = 1 | summarize hll_merge(a)", "KQL0106: Argument 1 of 'hll_merge' is a long; it takes a dynamic that 'hll' made.")]
    [InlineData("print a = 's' | summarize tdigest(a)", "KQL0106: Argument 1 of 'tdigest' is a string; it takes a number, datetime or timespan.")]
    [InlineData("print a = 1 | summarize buildschema(a)", "KQL0106: Argument 1 of 'buildschema' is a long; it takes a dynamic.")]
    [InlineData("print a = 1 | summarize percentilew(a, 5)", "KQL0105: Function 'percentilew' takes 3 arguments, not 2.")]
    public void Says_what_is_wrong(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [InlineData("range t from datetime(2026-01-01) to datetime(2026-01-02) step 1m | evaluate sequence_detect(t, 10d, 10d, a = (true), b = (true), c = (true))")]
    [InlineData("print u = 1, t = datetime(2026-01-01) | evaluate sliding_window_counts(u, t, datetime(2026-01-01), datetime(9999-01-01), 10000000d, 1s)")]
    [InlineData("print u = 1, t = datetime(2026-01-01) | evaluate new_activity_metrics(u, t, datetime(2026-01-01), datetime(9999-01-01), 1tick)")]
    [InlineData("range x from 1 to 2000 step 1 | evaluate ipv4_lookup((range y from 1 to 2000 step 1 | extend net = '10.0.0.0/8'), '10.0.0.1', net)")]
    [InlineData("print x = 0 | make-series count() on x from 0 to 9000000000000000000 step 1")]
    public void Meets_the_row_budget(string query)
    {
        var result = KqlEngine.Run(query, new TestDatabase([]), new QueryOptions(Kql.Now) { RowBudget = 100_000 }, CancellationToken.None);

        result.Error?.Code.ShouldBe("KQL0402");
    }

    [Fact]
    public void Patterns_meet_the_memory_budget()
    {
        var columns = string.Join(", ", Enumerable.Range(2, 24).Select(i => $"c{i} = x % {i}"));
        var result = KqlEngine.Run($"range x from 1 to 1000 step 1 | extend {columns} | evaluate basket(0.015, '~', 20)", new TestDatabase([]), new QueryOptions(Kql.Now) { MemoryBudgetBytes = 1 << 20 }, CancellationToken.None);

        result.Error?.Code.ShouldBe("KQL0401");
    }

    [Theory]
    [InlineData("print x = 1e25 | make-series count() on x step 1.0", "[]|[]")]
    [InlineData("print x = 1e308 | make-series count() on x from 0.0 to 1.0 step 1.0", "[0]|[0.0]")]
    [InlineData("print u = 1, x = 1e25 | evaluate activity_counts_metrics(u, x, 0.0, 1e26, 0.001) | count", "0")]
    [InlineData("print v = 1, x = 9223372036854775807 | evaluate rolling_percentile(v, 50, x, 4, 3)", "9223372036854775804|1")]
    [InlineData("print u = 1, t = datetime(9999-12-31) | evaluate activity_metrics(u, t, 'week') | project t", "9999-12-26T00:00:00.0000000Z")]
    public void Values_at_the_ends_of_a_type_break_nothing(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
