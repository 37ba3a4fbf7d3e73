using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests;

/// <summary>No text makes the engine throw, hang or grow without bound.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Seeds =
    [
        "let n = 5; T | where A has \"x\" and N > n | extend y = strcat(A, tostring(N)), d.a[0] | summarize c = count(), arg_max(N, *) by bin(When, 1h), A | sort by c desc",
        "union isfuzzy=true (T | project A), (Missing | where x == 1) | mv-expand d to typeof(long) | parse A with * 'a=' b:int ';' * | top 5 by N",
        "let f = (x:string, y:long = 3) { T | where A =~ x | take y }; f('a') | join kind=leftouter (T | project A, M = N) on A, $left.N == $right.M | render timechart with (title='t')",
        "T | make-series c = count() default = 0 on When from ago(1d) to now() step 1h by A | evaluate bag_unpack(d) | mv-apply d on (where d > 1 | count)",
        "datatable(a:string, b:dynamic)['x', dynamic({\"k\": [1, 2.5, null]}), 'y', dynamic(null)] | where a matches regex @'^x+$' or a in ('y') | distinct a",
    ];

    private const string TooManySteps = "KQL0008: The query goes through more than 1000 steps one behind another, those of its 'let' names included; put several conditions into one 'where' and several columns into one 'extend'.";

    private static Table Rows => TestDatabase.Table("T", "A:string, N:long, When:datetime, d:dynamic", ["a=1;", 1L, Kql.Now, "[1,2]"], ["", null, null, null]);

    [Fact]
    public void Every_prefix_of_a_query_can_be_analyzed()
    {
        var database = new TestDatabase([Rows]);
        foreach (var seed in Seeds)
        {
            for (var length = 0; length < seed.Length; length++)
            {
                var prefix = seed[..length];
                Should.NotThrow(() => KqlQuery.Analyze(prefix, database.Schema), prefix);
            }
        }
    }

    [Theory]
    [InlineData("range x from 1 to 1000000000000 step 1 | count", "KQL0402: The query makes more than 1000000 rows on its way; filter earlier, or join on more columns.")]
    [InlineData("range x from 1 to 100000 step 1 | extend k = 1 | join kind=inner (range y from 1 to 100000 step 1 | extend k = 1) on k | count", "KQL0402: The query makes more than 1000000 rows on its way; filter earlier, or join on more columns.")]
    public void Queries_that_explode_meet_the_budget(string query, string expected)
    {
        var options = new QueryOptions(Kql.Now) { RowBudget = 1_000_000 };

        Kql.Lines(KqlEngine.Run(query, new TestDatabase([]), options, CancellationToken.None)).ShouldBe([expected]);
    }

    [Theory]
    [InlineData("print range(1, 1000000)")]
    [InlineData("T | extend r = range(datetime(0001-01-01), datetime(9999-12-31), 1h)")]
    [InlineData("range x from 1 to 100000 step 1 | extend r = repeat(x, 1000)")]
    [InlineData("range x from 1 to 100000 step 1 | extend s = strrep(strcat('0123456789', x), 1000)")]
    [InlineData("print s = strrep('0123456789', 1000) | extend s = replace_string(s, '0', s) | extend s = replace_string(s, '1', s)")]
    [InlineData("print s = strrep('0123456789', 1000) | extend s = replace_regex(s, '0', s) | extend s = replace_regex(s, '1', s)")]
    [InlineData("range x from 1 to 100000 step 1 | extend s = split(strrep(strcat(x, ','), 500), ',')")]
    public void Values_that_explode_meet_the_budget(string query)
    {
        var options = new QueryOptions(Kql.Now) { MemoryBudgetBytes = 8L << 20 };

        Kql.Lines(KqlEngine.Run(query, new TestDatabase([Rows]), options, CancellationToken.None))
            .ShouldBe(["KQL0401: The query needs more than 8 MiB for intermediate results; filter earlier, or keep fewer columns."]);
    }

    [Fact]
    public void A_value_that_repeats_itself_is_refused_before_it_is_written()
    {
        var doubled = string.Concat(Enumerable.Repeat(" | extend a = pack_array(a, a, a, a, a, a, a, a, a, a)", 12));

        Kql.Rows($"print a = dynamic([1]){doubled}").ShouldBe(["KQL0409: One value of the query takes more than 128 MiB; make shorter texts and arrays."]);
    }

    [Theory]
    [InlineData(" | where N > 1", 2000)]
    [InlineData(" | extend N = N + 1", 2000)]
    public void A_chain_that_would_exhaust_the_stack_is_refused(string step, int times) =>
        Kql.Rows($"T{string.Concat(Enumerable.Repeat(step, times))}", Rows).ShouldBe([TooManySteps]);

    [Theory]
    [InlineData("let a0 = 1;", "let a{1} = a{0} + 1;", "print a1500")]
    [InlineData("let a0 = T;", "let a{1} = a{0} | where N > 1;", "a1500")]
    [InlineData("let a0 = 1;", "let a{1} = toscalar(T | where N > a{0} | count);", "print a1500")]
    public void Names_do_not_hide_a_chain(string first, string next, string last) =>
        Kql.Rows(first + Chain(next, 1500) + last, Rows).ShouldBe([TooManySteps]);

    [Theory]
    [InlineData("let t{1} = union t{0}, t{0};")]
    [InlineData("let t{1} = t{0} | join kind=leftanti t{0} on N;")]
    [InlineData("let t{1} = t{0} | where N in ((t{0} | project N));")]
    public void Names_that_double_what_is_read_are_refused(string next) =>
        Kql.Rows($"let t0 = T;{Chain(next, 40)}t40 | count", Rows)
            .ShouldBe(["KQL0009: The query reads its tables more than 100000 times, those behind a 'let' name at each use; wrap what is used often in 'materialize()'."]);

    [Fact]
    public void Names_that_double_what_is_kept_meet_the_budget() =>
        Kql.Lines(KqlEngine.Run($"let t0 = T;{Chain("let t{1} = materialize(union t{0}, t{0});", 40)}t40 | count", new TestDatabase([Rows]), new QueryOptions(Kql.Now) { MemoryBudgetBytes = 1L << 20 }, CancellationToken.None))
            .ShouldBe(["KQL0401: The query needs more than 1 MiB for intermediate results; filter earlier, or keep fewer columns."]);

    [Fact]
    public void Functions_that_double_their_calls_are_refused() =>
        Kql.Rows($"let f0 = (x:long) {{ x }};{Chain("let f{1} = (x:long) {{ f{0}(x) + f{0}(x) }};", 40)}print f40(1)")
            .ShouldBe(["KQL0127: With 'f4' the query calls its functions more than 20000 times; let a function call another one only once."]);

    [Theory]
    [InlineData("evaluate bag_unpack(b)", "KQL0411: 'bag_unpack' finds more than 10000 properties, and each would be a column; filter earlier, or group with 'summarize' instead.")]
    [InlineData("project k = tostring(x) | evaluate pivot(k)", "KQL0411: 'pivot' finds more than 10000 values, and each would be a column; filter earlier, or group with 'summarize' instead.")]
    [InlineData("summarize a = make_list(x) | extend a = array_concat(a, a, a, a, a, a, a, a, a, a) | extend f = series_fir(a, a)", "KQL0412: The query computes more than 5000 million steps; give it fewer rows, or shorter arrays and texts.")]
    public void Work_without_measure_is_refused(string query, string expected) =>
        Kql.Rows($"range x from 1 to 10001 step 1 | extend b = bag_pack(tostring(x), x) | {query}").ShouldBe([expected]);

    [Theory]
    [InlineData("countof(t, substring(t, 0, 50000))", "50001")]
    [InlineData("countof(strrep('ab', 100), strrep('ab', 35))", "66")]
    [InlineData("countof(strcat(strrep('aab', 50), strrep('aab', 50)), strcat(strrep('aab', 30), 'aa'))", "70")]
    [InlineData("indexof(t, 'a', 0, -1, 99999)", "99998")]
    [InlineData("indexof(t, 'a', 0, 50000, 99999)", "99998")]
    [InlineData("indexof(strcat('😀', t), 'a', 1, 5, 3)", "3")]
    [InlineData("set_has_element(range(1, 100000), 100000)", "true")]
    [InlineData("array_length(set_union(range(1, 100000), range(2, 100001)))", "100001")]
    public void Long_texts_and_arrays_are_searched_in_time(string expression, string expected) =>
        Kql.Rows($"print t = strcat_array(repeat('a', 100000), '') | project {expression}").ShouldBe([expected]);

    [Theory]
    [InlineData("strcat(t, t, t, t, t, t, t, t, t, t)")]
    [InlineData("strcat_delim(t, '', '', '', '', '', '', '', '', '', '')")]
    [InlineData("strcat_array(repeat('', 1000000), substring(t, 0, 1000))")]
    [InlineData("strrep('', 1000, t)")]
    [InlineData("repeat(repeat(range(1, 1000), 1000), 1000)")]
    public void A_value_that_would_be_too_long_is_refused_before_it_is_made(string expression) =>
        Kql.Rows($"print t = strcat_array(repeat('0123456789', 1000000), '') | extend v = {expression}").ShouldBe(["KQL0409: One value of the query takes more than 128 MiB; make shorter texts and arrays."]);

    [Fact]
    public void Some_values_of_millions_are_taken_without_looking_at_all() =>
        Kql.Lines(KqlEngine.Run("range x from 1 to 10000000 step 1 | sample-distinct 2 of x", new TestDatabase([]), new QueryOptions(Kql.Now) { MemoryBudgetBytes = 16L << 20 }, CancellationToken.None)).Length.ShouldBe(2);

    [Fact]
    public void Periods_between_no_bounds_are_none() =>
        Kql.Rows("print s = range(1, 20) | extend (p, v) = series_periods_detect(s, real(+inf), -1e308, 2) | project p, v").ShouldBe(["[0,0]|[0.0,0.0]"]);

    [Fact]
    public void An_assertion_about_a_column_is_refused() =>
        Kql.Rows("T | summarize arg_max(assert(N > 1, 'x'), *)", Rows).ShouldBe(["KQL0110: What 'assert' takes must be a constant: it cannot depend on a column."]);

    [Fact]
    public void Counting_the_values_of_a_key_of_its_own_is_no_slower() =>
        Kql.Rows("range x from 1 to 200000 step 1 | summarize n = dcount(x) by x | summarize count(), sum(n)").ShouldBe(["200000|200000"]);

    [Fact]
    public void A_result_is_cut_where_its_bytes_end()
    {
        var options = new QueryOptions(Kql.Now) { ResultByteBudget = 1L << 20 };

        var result = KqlEngine.Run("print r = range(1, 1000) | mv-expand x = r", new TestDatabase([]), options, CancellationToken.None);

        result.Error.ShouldNotBeNull().Message.ShouldBe("The result takes more than 1 MiB and was cut there; project fewer columns, or filter more.");
        result.Primary.ShouldNotBeNull().RowCount.ShouldBeInRange(1, 100);
    }

    [Theory]
    [InlineData("datetime_add('month', long(-9223372036854775808), now())", "null")]
    [InlineData("endofday(datetime(0001-01-01), -1)", "null")]
    [InlineData("bin(decimal(-79228162514264337593543950335), decimal(2))", "null")]
    [InlineData("decimal(79228162514264337593543950334) % decimal(79228162514264337593543950335)", "79228162514264337593543950334")]
    [InlineData("round(decimal(79228162514264337593543950335), -1)", "null")]
    [InlineData("long(-7) % long(-9223372036854775808)", "9223372036854775801")]
    [InlineData("format_timespan(timespan(-10675199.02:48:05.4775808), 'fff')", "477")]
    public void Numbers_at_the_end_of_their_range_do_not_throw(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [InlineData("T | make-series c = arg_max(N, *) on When step 1d", "An aggregate of 'make-series' gives one value a step, and one of these gives several; use one with a single result, such as 'max'.")]
    [InlineData("T | summarize make_list(A, N)", "The last argument of 'make_list' must be a constant: it cannot depend on a column.")]
    public void Aggregates_that_cannot_run_are_refused(string query, string expected) =>
        KqlQuery.Analyze(query, new TestDatabase([Rows]).Schema).Diagnostics.Select(diagnostic => diagnostic.Message).ShouldContain(expected);

    [Fact]
    public void A_sum_that_no_decimal_holds_is_refused() =>
        Kql.Rows("print d = decimal(79228162514264337593543950335) | union (print d = decimal(1)) | summarize sum(d)")
            .ShouldBe(["KQL0408: The sum is too large for a decimal; sum 'toreal(…)' of the values instead."]);

    [Fact]
    public void The_mean_of_the_last_moments_is_a_moment() =>
        Kql.Rows("print t = datetime(9999-12-31T23:59:59.9999999) | summarize avg(t)")
            .ShouldBe(["9999-12-31T23:59:59.9999999Z"]);

    [Fact]
    public void A_regex_without_a_bound_stays_linear() =>
        Kql.Value("strcat(strrep('a', 500), '!') matches regex '^(a+)+$'").ShouldBe("false");

    [Fact]
    public void A_long_chain_of_operands_is_fine() =>
        Kql.Value(string.Join(" or ", Enumerable.Repeat("1 == 2", 5000))).ShouldBe("false");

    [Fact]
    public void Cancellation_throws() =>
        Should.Throw<OperationCanceledException>(() => KqlEngine.Run("T | count", new TestDatabase([Rows]), new QueryOptions(Kql.Now), new CancellationToken(canceled: true)));

    private static string Chain(string link, int times) => string.Concat(Enumerable.Range(0, times).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, link, i, i + 1)));

    [Fact]
    public void Tokens_and_trivia_are_the_whole_text()
    {
        foreach (var seed in Seeds.Append("// note\nT // end\n| count  "))
        {
            string.Concat(KqlQuery.Parse(seed).Tokens.Select(token => seed[token.TriviaStart..token.Start] + token.Text)).ShouldBe(seed);
        }
    }
}
