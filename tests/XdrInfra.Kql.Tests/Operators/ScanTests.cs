using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests.Operators;

// https://learn.microsoft.com/kusto/query/scan-operator
public sealed class ScanTests
{
    private static Table Doors => TestDatabase.Table("Doors", "At:timespan, Who:string, What:string",
        [TimeSpan.FromMinutes(2), "ann", "in"],
        [TimeSpan.FromMinutes(3), "bob", "in"],
        [TimeSpan.FromMinutes(5), "ann", ""],
        [TimeSpan.FromMinutes(7), "ann", "out"],
        [TimeSpan.FromMinutes(40), "bob", "out"],
        [TimeSpan.FromMinutes(41), "ann", "in"],
        [TimeSpan.FromMinutes(43), "ann", "out"]);

    [Fact]
    public void Sums_from_row_to_row() =>
        Kql.Rows("range n from 2 to 8 step 2 | scan declare (total: long = 100) with (step s: true => total = n + s.total;)")
            .ShouldBe(["2|102", "4|106", "6|112", "8|120"]);

    [Fact]
    public void Sums_anew_when_a_limit_is_reached() =>
        Kql.Rows("range n from 1 to 6 step 1 | extend twice = n * 2 | scan declare (a: long = 0, b: long = 0) with (step s: true => a = iff(s.a >= 5, n, n + s.a), b = iff(s.b >= 10, twice, twice + s.b);)")
            .ShouldBe(["1|2|1|2", "2|4|3|6", "3|6|6|12", "4|8|4|8", "5|10|9|18", "6|12|6|12"]);

    [Fact]
    public void Fills_a_gap_with_the_value_before_it() =>
        Kql.Rows("Doors | sort by At asc | scan declare (Last: string = '?') with (step s: true => Last = iff(isempty(What), s.Last, What);) | project Last | take 4", Doors)
            .ShouldBe(["in", "in", "in", "out"]);

    [Fact]
    public void Numbers_sessions_that_a_long_gap_parts() =>
        Kql.Rows("""
            Doors | sort by At asc
            | scan with_match_id = Session declare (Start: timespan) with (
                step within: true => Start = iff(isnull(within.Start), At, within.Start);
                step over output=none: At - within.Start > 30m;)
            | project At, Start, Session
            """, Doors).ShouldBe([
                "00:02:00|00:02:00|0", "00:03:00|00:02:00|0", "00:05:00|00:02:00|0", "00:07:00|00:02:00|0",
                "00:40:00|00:40:00|1", "00:41:00|00:40:00|1", "00:43:00|00:40:00|1"]);

    [Fact]
    public void Finds_rows_between_two_marks() =>
        Kql.Rows("""
            Doors | where Who == "ann" | sort by At asc
            | scan with_match_id = Visit with (
                step came: What == "in";
                step stayed: What == "" and At - came.At <= 5m;
                step left: What == "out" and At - came.At <= 5m;)
            | project At, What, Visit
            """, Doors).ShouldBe(["00:02:00|in|0", "00:05:00||0", "00:07:00|out|0", "00:41:00|in|1"]);

    [Fact]
    public void Runs_a_funnel_for_each_key() =>
        Kql.Rows("""
            Doors
            | partition hint.strategy=native by Who (
                sort by At asc
                | scan with (step came: What == "in"; step left: What == "out" and At - came.At <= 10m;))
            | summarize Who = dcount(Who), n = count() by What | sort by What asc
            """, Doors).ShouldBe(["in|2|3", "out|1|2"]);

    [Fact]
    public void Gives_one_row_for_each_visit() =>
        Kql.Rows("""
            Doors
            | partition by Who (
                sort by At asc
                | scan declare (From: timespan, Length: timespan) with (
                    step came output=none: What == "in" => From = At;
                    step left: What == "out" => From = came.From, Length = At - came.From;))
            | project Who, From, Length | sort by From asc
            """, Doors).ShouldBe(["ann|00:02:00|00:05:00", "bob|00:03:00|00:37:00", "ann|00:41:00|00:02:00"]);

    [Fact]
    public void Counts_matches_anew_in_each_partition() =>
        Kql.Rows("Doors | partition by Who (sort by At asc | scan with_match_id = m with (step came: What == 'in'; step left: What == 'out';)) | project Who, At, m | where m == 1", Doors)
            .ShouldBe(["ann|00:41:00|1", "ann|00:43:00|1"]);

    [Fact]
    public void Output_last_gives_the_last_of_repeated_matches() =>
        Kql.Rows("range n from 1 to 7 step 1 | scan with_match_id = m with (step low output=last: n % 4 != 0; step high: n % 4 == 0;)")
            .ShouldBe(["3|0", "4|0", "7|1"]);

    [Fact]
    public void A_row_may_match_two_steps_and_the_last_step_comes_first() =>
        Kql.Rows("range n from 1 to 3 step 1 | scan with_match_id = m declare (step: string) with (step a: true => step = 'a'; step b: n > a.n + 1 or n == 2 => step = 'b';)")
            .ShouldBe(["1|a|0", "2|b|0", "2|a|1", "3|b|0", "3|a|1"]);

    [Fact]
    public void A_promoted_sequence_takes_the_place_of_the_one_before_it() =>
        Kql.Rows("range n from 1 to 4 step 1 | scan declare (first: long) with (step a output=none: true; step b: n > a.n => first = a.n;)")
            .ShouldBe(["2|1", "3|2", "4|3"]);

    [Fact]
    public void A_step_without_a_record_has_nulls_and_defaults() =>
        Kql.Rows("range n from 1 to 1 step 1 | scan declare (d: long = 7, u: long, b: bool) with (step s: isnull(s.n) => u = s.d, b = isnull(s.u);)").ShouldBe(["1|7|7|true"]);

    [Fact]
    public void Assignments_see_the_record_as_it_was_before_them() =>
        Kql.Rows("print n = 1 | scan declare (a: long = 5, b: long) with (step s: true => a = n, b = a;)").ShouldBe(["1|1|5"]);

    [Fact]
    public void Nothing_gives_nothing() =>
        Kql.Rows("Doors | where At > 1d | sort by At asc | scan with (step s: true;)", Doors).ShouldBeEmpty();

    [Fact]
    public void Columns_are_those_of_the_input_the_declared_and_the_match() =>
        Kql.Schema("Doors | sort by At asc | scan with_match_id = m declare (n: int = 0, r: real) with (step s: true => n = strlen(Who), r = 1;)", Doors)
            .ShouldBe("At:timespan, Who:string, What:string, n:int, r:real, m:long");

    // The reference shows no such column; Microsoft's parser has one named match_id.
    [Fact]
    public void Without_a_name_for_it_the_match_has_no_column() =>
        Kql.Schema("Doors | sort by At asc | scan declare (n: long) with (step s: true;)", Doors).ShouldBe("At:timespan, Who:string, What:string, n:long");

    [Fact]
    public void The_result_keeps_its_order_for_window_functions() =>
        Kql.Rows("range n from 1 to 3 step 1 | scan with (step s: n > 1;) | extend p = prev(n)").ShouldBe(["2|null", "3|2"]);

    [Theory]
    [InlineData("Doors | scan with (step s: true;)", "KQL0117@8+4: 'scan' needs rows in a fixed order; put 'serialize' or 'sort by' before it.")]
    [InlineData("print n = 1 | scan with (step s: true; step s: true;)", "KQL0118@44+1: The step 's' stands twice; give one of them another name.")]
    [InlineData("print n = 1 | scan with (step s: s.m == 1;)", "KQL0103@35+1: There is no column or variable 'm' here. Did you mean 'n'?")]
    [InlineData("print n = 1 | scan with (step s: s == 1;)", "KQL0118@33+1: 's' is a step; name one of its columns after a dot.")]
    [InlineData("print n = 1 | scan with (step s: n == toscalar(print s.n);)", "KQL0118@53+3: A step has no value within another query; use its columns directly in the condition or the assignment.")]
    [InlineData("print n = 1 | scan with (step s: n;)", "KQL0111@33+1: A condition must be a bool, and this is a long; compare it with a value.")]
    [InlineData("print n = 1 | scan with (step s output=some: true;)", "KQL0114@39+4: The output 'some' is not known; use 'all', 'last' or 'none'.")]
    [InlineData("print n = 1 | scan with (step s: true)", "KQL0002@37+1: Unexpected ')', expected ';'.")]
    [InlineData("print n = 1 | scan declare (n: long) with (step s: true;)", "KQL0112@28+7: The column 'n' stands twice in the result; name one of them differently.")]
    [InlineData("print n = 1 | scan declare (d: long) with (step s: true => d = 'x';)", "KQL0118@63+3: 'd' is declared as a long, and this is a string; convert it, for example with 'tolong()'.")]
    public void Says_what_is_wrong(string query, string problem) => Kql.Problems(query, Doors).ShouldBe([problem]);

    [Fact]
    public void Too_many_rows_are_refused()
    {
        var options = new QueryOptions(Kql.Now) { RowBudget = 5 };
        var result = KqlEngine.Run("range n from 1 to 3 step 1 | scan with (step a: true; step b: true;)", new TestDatabase([]), options, CancellationToken.None);
        Kql.Lines(result).ShouldBe(["KQL0402: The query makes more than 5 rows on its way; filter earlier, or join on more columns."]);
    }

    [Fact]
    public void A_value_that_doubles_with_each_row_is_refused()
    {
        var options = new QueryOptions(Kql.Now) { MemoryBudgetBytes = 1 << 20 };
        var result = KqlEngine.Run("range n from 1 to 60 step 1 | scan declare (t: string = 'x') with (step s output=none: true => t = strcat(s.t, s.t);)", new TestDatabase([]), options, CancellationToken.None);
        Kql.Lines(result).ShouldBe(["KQL0401: The query needs more than 1 MiB for intermediate results; filter earlier, or keep fewer columns."]);
    }

    [Fact]
    public void A_step_may_give_a_value_to_a_column_of_the_input() =>
        Kql.Rows("range n from 1 to 3 step 1 | scan with (step s: true => n = n * 10 + s.n;)").ShouldBe(["null", "null", "null"]);

    [Fact]
    public void A_column_of_the_input_keeps_its_place_and_its_other_values() =>
        Kql.Rows("datatable(n:long, t:string)[1, 'a', 2, '', 3, ''] | serialize | scan with (step a output=none: isnotempty(t); step b: isempty(t) => t = strcat(a.t, n);)").ShouldBe(["2|a2", "3|a3"]);

    [Fact]
    public void Window_functions_look_at_the_rows_of_the_input() =>
        Kql.Rows("range n from 1 to 5 step 1 | scan declare (before: long) with (step s: n > 2 and prev(n) < 4 => before = prev(n, 2);)").ShouldBe(["3|1", "4|2"]);

    [Fact]
    public void A_sequence_goes_past_an_optional_step() =>
        Kql.Rows("datatable(e:string)['in', 'out', 'in', 'look', 'out'] | serialize | scan with_match_id=m with (step a: e == 'in'; step b optional: e == 'look'; step c: e == 'out';)")
            .ShouldBe(["in|0", "out|0", "in|1", "look|1", "out|1"]);

    [Fact]
    public void Sorts_by_its_own_order_and_scans_each_key_by_itself() =>
        Kql.Rows("datatable(k:string, n:long)['b', 3, 'a', 2, 'b', 1] | scan order by n asc partition by k declare (sum: long = 0) with (step s: true => sum = n + s.sum;)")
            .ShouldBe(["b|1|1", "b|3|4", "a|2|2"]);
}
