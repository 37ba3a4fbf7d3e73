namespace XdrInfra.Kql.Tests.Budgets;

/// <summary>Each operator and plugin is stopped at the first, at the middle and at the last time that it asks: nothing of it becomes an answer, or another exception.</summary>
public sealed class OperatorStopTests
{
    private const string Input = "range x from 1 to 3000 step 1 | extend k = x % 10, s = strcat('a=', x, ';b=', x % 7), t = datetime(2026-11-01) + x * 1m, d = pack_array(x, x + 1)";

    private static readonly string[] Steps =
    [
        "as A | count", "consume", "count", "distinct k, s", "extend y = strlen(s)", "facet by k with (count)", "filter x > 7", "fork (count) (take 3)",
        "invoke f()", "join kind=fullouter (range x from 1000 to 4000 step 1) on x", "join kind=leftanti (range x from 1000 to 4000 step 1) on x", "limit 2000", "lookup (range x from 1 to 50 step 1) on x",
        "make-series count() on t from datetime(2026-11-01) to datetime(2026-11-04) step 1m by k", "mv-apply d on (summarize sum(tolong(d)))", "mvapply d on (take 1)", "mv-expand d", "mvexpand d",
        "order by s asc, x desc", "parse s with 'a=' y:long ';' *", "parse s with 'a=' y ';' *", "parse-kv s as (a:long) with (pair_delimiter=';', kv_delimiter='=')", "parse-where s with 'a=' y:long ';' *",
        "partition by k (top 2 by x)", "project x, s", "project-away s", "project-by-names dynamic(['x'])", "project-keep x", "project-rename y = x", "project-reorder s", "render timechart", "sample 100", "sample-distinct 5 of k",
        "scan with (step a: x > 5;)", "search 'a'", "serialize r = row_number()", "sort by s desc", "sort by k asc, x desc", "summarize count(), make_list(x), percentile(x, 50) by k, s", "take 2000", "top 100 by s asc",
        "top-hitters 3 of k", "top-nested 3 of k by count(), top-nested 2 of s by max(x)", "union (range x from 1 to 3000 step 1)", "where s has 'a'",
        "evaluate bag_unpack(b)", "evaluate narrow()", "project s = tostring(k), x | evaluate pivot(s)", "project k, s | evaluate basket(0.05)", "evaluate rows_near(x % 100 == 0, 2)",
        "evaluate rolling_percentile(x, 50, t, 1m, 2)", "extend i = format_ipv4(x) | evaluate ipv4_lookup((datatable(n:string)['0.0.0.0/8']), i, n)",
        "evaluate activity_counts_metrics(k, t, datetime(2026-11-01), datetime(2026-11-02), 1h)", "evaluate sliding_window_counts(k, t, datetime(2026-11-01), datetime(2026-11-02), 1h, 10m)",
        "evaluate sequence_detect(t, 10m, 1h, one = x % 7 == 0, two = x % 11 == 0, k)",
    ];

    // They stand first, or take no rows.
    private static readonly string[] Sources = ["datatable", "externaldata", "find", "getschema", "print", "range", "reduce", "evaluate"];

    public static TheoryData<string> Walk => [.. Steps];

    [Theory]
    [MemberData(nameof(Walk))]
    public void Stops_wherever_it_asks(string step)
    {
        var query = $"let f = (T:(x:long)) {{ T | where x > 1 }}; {Input}, b = bag_pack('p', x) | {step}";
        var undisturbed = new CountingClock();
        Run(query, undisturbed, CancellationToken.None).Error.ShouldBeNull(query);
        undisturbed.Looks.ShouldBeGreaterThan(100);

        foreach (var look in (int[])[2, undisturbed.Looks / 2, undisturbed.Looks])
        {
            using var source = new CancellationTokenSource();
            var clock = new CountingClock { OnLook = looks => Cancel(source, looks == look) };
            Should.Throw<OperationCanceledException>(() => Run(query, clock, source.Token), $"{query} at look {look} of {undisturbed.Looks}");
        }
    }

    [Fact]
    public void Walks_over_every_operator() =>
        SupportMatrix.Families.Single(family => family.Title == "Tabular operators").Run.Except(Sources)
            .Where(name => !Steps.Any(step => step.StartsWith(name + " ", StringComparison.Ordinal) || step == name || step.Contains($"| {name} ", StringComparison.Ordinal)))
            .ShouldBeEmpty();

    [Fact]
    public void A_query_that_has_had_its_time_is_refused()
    {
        var options = new QueryOptions(Kql.Now) { Clock = new CountingClock { Step = TimeSpan.FromSeconds(1) }, TimeBudget = TimeSpan.FromSeconds(100) };

        Kql.Lines(KqlEngine.Run("range x from 1 to 1000000 step 1 | count", new TestDatabase([]), options, CancellationToken.None))
            .ShouldBe(["KQL0415: The query runs for longer than 100 seconds; filter earlier, or ask for less time."]);
    }

    private static QueryResult Run(string query, TimeProvider clock, CancellationToken cancellationToken) =>
        KqlEngine.Run(query, new TestDatabase([]), new QueryOptions(Kql.Now) { Clock = clock }, cancellationToken);

    private static void Cancel(CancellationTokenSource source, bool now)
    {
        if (now)
        {
            source.Cancel();
        }
    }
}
