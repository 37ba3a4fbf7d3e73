using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests.Operators;

public sealed class OperatorTests
{
    private static Table Logons => TestDatabase.Table("Logons", "User:string, Host:string, Count:long, When:datetime",
        ["ann", "h1", 3L, Kql.Now.AddHours(-1)], ["bob", "h2", 1L, Kql.Now.AddHours(-2)], ["ann", "h2", 5L, Kql.Now.AddHours(-3)]);

    private static Table Hosts => TestDatabase.Table("Hosts", "Host:string, Os:string", ["h1", "linux"], ["h3", "windows"], ["h1", "bsd"]);

    // https://learn.microsoft.com/kusto/query/join-operator
    [Theory]
    [InlineData("inner", "ann|h1|h1|bsd", "ann|h1|h1|linux")]
    [InlineData("leftouter", "ann|h1|h1|bsd", "ann|h1|h1|linux", "ann|h2||", "bob|h2||")]
    [InlineData("rightouter", "ann|h1|h1|bsd", "ann|h1|h1|linux", "||h3|windows")]
    [InlineData("fullouter", "ann|h1|h1|bsd", "ann|h1|h1|linux", "ann|h2||", "bob|h2||", "||h3|windows")]
    public void Join_keeps_the_rows_of_its_kind(string kind, params string[] expected) =>
        Kql.Rows($"Logons | project User, Host | join kind={kind} (Hosts) on Host", Logons, Hosts).Order(StringComparer.Ordinal).ShouldBe(expected);

    [Theory]
    [InlineData("leftsemi", "ann|h1")]
    [InlineData("leftanti", "ann|h2", "bob|h2")]
    [InlineData("rightsemi", "h1|bsd", "h1|linux")]
    [InlineData("rightanti", "h3|windows")]
    public void Semi_and_anti_joins_show_one_side(string kind, params string[] expected) =>
        Kql.Rows($"Logons | project User, Host | join kind={kind} Hosts on $left.Host == $right.Host", Logons, Hosts).Order(StringComparer.Ordinal).ShouldBe(expected);

    [Fact]
    public void The_default_join_takes_the_first_left_row_of_each_key() =>
        Kql.Rows("Logons | join (Logons) on User | project User, Host, Host1 | sort by User asc, Host1 asc", Logons).ShouldBe(["ann|h1|h1", "ann|h1|h2", "bob|h2|h2"]);

    // https://learn.microsoft.com/kusto/query/lookup-operator
    [Fact]
    public void Lookup_leaves_out_the_key_of_the_right_side() =>
        Kql.Rows("Logons | where Host == 'h2' | project User, Host | lookup Hosts on Host", Logons, Hosts).ShouldBe(["bob|h2|", "ann|h2|"]);

    // https://learn.microsoft.com/kusto/query/arg-max-aggregation-function
    [Fact]
    public void Arg_max_gives_the_row_with_the_greatest_value() =>
        Kql.Rows("Logons | summarize arg_max(When, *) by User | project User, Host, Count", Logons).ShouldBe(["ann|h1|3", "bob|h2|1"]);

    [Fact]
    public void Arg_max_names_its_columns() =>
        Kql.Schema("Logons | summarize arg_max(When, *), arg_min(Count, Host), take_any(Host) by User", Logons)
            .ShouldBe("User:string, When:datetime, Host:string, Count:long, Count1:long, Host1:string, Host2:string");

    [Fact]
    public void Summarize_names_its_columns() =>
        Kql.Schema("Logons | summarize count(), dcount(Host), make_set(Host), sum(Count), countif(Count > 1), percentile(Count, 95) by User, bin(When, 1d), strlen(Host), tolower(Host)", Logons)
            .ShouldBe("User:string, When:datetime, strlen_Host:long, Column1:string, count_:long, dcount_Host:long, set_Host:dynamic, sum_Count:long, countif_:long, percentile_Count_95:long");

    [Fact]
    public void Summarize_computes_over_aggregates() =>
        Kql.Rows("Logons | summarize mean = sum(Count) * 1.0 / count(), hosts = make_set(Host) by User", Logons).ShouldBe(["ann|4.0|[\"h1\",\"h2\"]", "bob|1.0|[\"h2\"]"]);

    [Fact]
    public void Top_is_the_head_of_the_order() =>
        Kql.Rows("Logons | top 2 by Count | project Count", Logons).ShouldBe(["5", "3"]);

    [Fact]
    public void Sort_puts_nulls_last_when_descending() =>
        Kql.Rows("datatable(a:int)[1, int(null), 3] | sort by a").ShouldBe(["3", "1", "null"]);

    // https://learn.microsoft.com/kusto/query/mv-expand-operator
    [Fact]
    public void Mv_expand_makes_a_row_for_each_element() =>
        Kql.Rows("datatable(a:int, b:dynamic)[1, dynamic([10, \"x\"]), 2, dynamic([]), 3, dynamic(null), 4, dynamic({\"k\": 1})] | mv-expand b").ShouldBe(["1|10", "1|x", "3|null", "4|{\"k\":1}"]);

    [Fact]
    public void Mv_expand_casts_and_numbers() =>
        Kql.Rows("print a = dynamic([10, \"x\"]) | mv-expand with_itemindex=i a to typeof(long)").ShouldBe(["10|0", "null|1"]);

    // https://learn.microsoft.com/kusto/query/mv-apply-operator
    [Fact]
    public void Mv_apply_runs_over_the_elements_of_each_row() =>
        Kql.Rows("datatable(n:string, v:dynamic)['a', dynamic([3, 9]), 'b', dynamic([5])] | mv-apply v to typeof(long) on (summarize most = max(v))").ShouldBe(["a|9", "b|5"]);

    // https://learn.microsoft.com/kusto/query/parse-operator
    [Fact]
    public void Parse_fills_columns() =>
        Kql.Rows("print s = \"id=42; user=ann; rest\" | parse s with \"id=\" Id:long \"; user=\" User \";\" * | project Id, User").ShouldBe(["42|ann"]);

    [Fact]
    public void Parse_where_drops_what_does_not_match() =>
        Kql.Rows("datatable(s:string)['a=1', 'b=2'] | parse-where s with 'a=' n:int").ShouldBe(["a=1|1"]);

    [Fact]
    public void Parse_kv_reads_pairs() =>
        Kql.Rows("print s = \"a=1, b='x y', c=3\" | parse-kv s as (b:string, a:long) with (pair_delimiter=',', kv_delimiter='=', quote=\"'\") | project a, b").ShouldBe(["1|x y"]);

    [Fact]
    public void Project_variants_pick_columns_by_pattern() =>
        Kql.Schema("Logons | project-away Co*, When | project-rename Who = User | project-reorder Host", Logons).ShouldBe("Host:string, Who:string");

    [Fact]
    public void Functions_take_tables_and_defaults() =>
        Kql.Rows("let most = (T:(Count:long), n:long = 1) { T | where Count > n | count }; Logons | invoke most(2)", Logons).ShouldBe(["2"]);

    [Fact]
    public void Window_functions_look_at_neighbours() =>
        Kql.Rows("Logons | sort by Count asc | extend p = prev(Count), n = next(Count, 1, -1), i = row_number(), s = row_cumsum(Count) | project p, n, i, s", Logons).ShouldBe(["null|3|1|1", "1|5|2|4", "3|-1|3|9"]);

    [Fact]
    public void Union_keeps_columns_of_different_types_apart() =>
        Kql.Schema("union (print a = 1), (print a = \"x\", b = 2)").ShouldBe("a_long:long, a_string:string, b:long");

    [Fact]
    public void Partition_runs_over_each_key() =>
        Kql.Rows("Logons | partition by User (top 1 by Count | project User, Count)", Logons).ShouldBe(["ann|5", "bob|1"]);

    [Fact]
    public void Distinct_keeps_each_combination_once() => Kql.Rows("Logons | distinct User", Logons).ShouldBe(["ann", "bob"]);

    [Fact]
    public void Several_statements_give_several_tables() => Kql.Run("print 1; print 2").Tables.Count.ShouldBe(2);

    [Fact]
    public void Time_range_cuts_tables_that_have_the_column()
    {
        var table = TestDatabase.Table("T", "TimeGenerated:datetime", [Kql.Now.AddHours(-1)], [Kql.Now.AddHours(-30)]);
        var options = new QueryOptions(Kql.Now) { TimeRange = new TimeRange(Kql.Now.AddDays(-1), Kql.Now) };

        KqlEngine.Run("T | count", new TestDatabase([table]), options, CancellationToken.None).Primary!.Value(0, 0).ShouldBe(1L);
    }
}
