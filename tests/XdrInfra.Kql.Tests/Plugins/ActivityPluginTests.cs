namespace XdrInfra.Kql.Tests.Plugins;

public sealed class ActivityPluginTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/activity-counts-metrics-plugin", "activity_counts_metrics")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate activity_counts_metrics(u, t, datetime(2026-01-01), datetime(2026-01-04), 1d) | project format_datetime(t, \"dd\"), [\"count\"], dcount, new_dcount, aggregated_dcount", "01|2|2|2|2; 02|2|2|1|3; 04|1|1|0|3")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate activity_counts_metrics(u, t, datetime(2026-01-01), datetime(2026-01-04), 1d, g) | project format_datetime(t, \"dd\"), g, new_dcount", "01|x|1; 02|x|1; 01|y|1; 04|y|1")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate activity_counts_metrics(u, t, datetime(2026-01-01), datetime(2026-01-04), \"week\") | project t, dcount", "2025-12-28T00:00:00.0000000Z|3; 2026-01-04T00:00:00.0000000Z|1")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate activity_counts_metrics(u, t, datetime(2026-01-01), datetime(2026-01-04), \"month\") | project t, dcount", "2026-01-01T00:00:00.0000000Z|3")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate activity_counts_metrics(u, t, datetime(2026-01-01), datetime(2026-01-04), \"year\") | project t, dcount", "2026-01-01T00:00:00.0000000Z|3")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate activity_counts_metrics(u, t, datetime(2026-01-01), datetime(2026-01-04), 1d, g) | getschema | summarize make_list(ColumnName)", "[\"t\",\"g\",\"count\",\"dcount\",\"new_dcount\",\"aggregated_dcount\"]")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate activity_counts_metrics(u, t, datetime(2026-01-01), datetime(2026-01-04), 0d) | count", "KQL0414: The window of the timeline is not greater than zero; give a positive one, or 'week', 'month' or 'year' where the timeline is a datetime.")]
    public void Compares_each_window_with_all_before_it(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/activity-metrics-plugin", "activity_metrics")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate activity_metrics(u, t, datetime(2026-01-01), datetime(2026-01-04), 1d) | project format_datetime(t, \"dd\"), dcount_values, dcount_newvalues, retention_rate, churn_rate", "01|2|2|NaN|NaN; 02|2|1|0.5|0.5; 04|1|1|NaN|NaN")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate activity_metrics(u, t, 1d) | project format_datetime(t, \"dd\"), dcount_values", "01|2; 02|2; 04|1")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate activity_metrics(u, t, datetime(2026-01-01), datetime(2026-01-04), 1d, g) | where g == \"x\" | project format_datetime(t, \"dd\"), retention_rate", "01|NaN; 02|1.0")]
    public void Compares_each_window_with_the_one_before_it(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/activity-engagement-plugin", "activity_engagement")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate activity_engagement(u, t, datetime(2026-01-01), datetime(2026-01-04), 1d, 3d) | project format_datetime(t, \"dd\"), dcount_activities_inner, dcount_activities_outer, activity_ratio", "01|2|2|1.0; 02|2|3|0.6666666666666666; 04|1|2|0.5")]
    public void Compares_each_window_with_a_longer_one_up_to_it(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/active-users-count-plugin", "active_users_count")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate active_users_count(u, t, datetime(2026-01-01), datetime(2026-01-04), 1d, 1d, 2, 1d) | project format_datetime(t, \"dd\"), dcount", "02|1")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate active_users_count(u, t, datetime(2026-01-01), datetime(2026-01-04), 4d, 1d, 2, 1d) | project format_datetime(t, \"dd\"), dcount", "02|1; 04|1")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate active_users_count(u, t, datetime(2026-01-02), datetime(2026-01-04), 4d, 1d, 2, 1d) | project format_datetime(t, \"dd\"), dcount", "02|1; 04|1")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate active_users_count(u, t, datetime(2026-01-01), datetime(2026-01-04), 2d, 1d, 1, 1d, g) | project format_datetime(t, \"dd\"), g, dcount", "01|x|1; 02|x|2; 01|y|1; 04|y|1")]
    public void Counts_ids_that_were_seen_often_enough(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/sliding-window-counts-plugin", "sliding_window_counts")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate sliding_window_counts(u, t, datetime(2026-01-01), datetime(2026-01-04), 2d, 1d) | project format_datetime(t, \"dd\"), Count, Dcount", "01|2|2; 02|4|3; 03|2|2; 04|1|1")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate sliding_window_counts(u, t, datetime(2026-01-02), datetime(2026-01-03), 2d, 1d) | project format_datetime(t, \"dd\"), Count, Dcount", "02|4|3; 03|2|2")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate sliding_window_counts(u, t, datetime(2026-01-01), datetime(2026-01-04), 36h, 1d) | project format_datetime(t, \"dd\"), Count", "01|2; 02|2; 04|1")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate sliding_window_counts(u, t, datetime(2026-01-01), datetime(2026-01-04), 1d, 1d, g) | where g == \"x\" | project format_datetime(t, \"dd\"), Count", "01|1; 02|2")]
    public void Counts_over_windows_that_look_back(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/session-count-plugin", "session_count")]
    [InlineData("datatable(u:string, n:long)[\"a\", 1, \"a\", 3, \"a\", 9, \"b\", 9, \"a\", 12] | evaluate session_count(u, n, 0, 20, 10, 3)", "0|3; 10|1")]
    [InlineData("datatable(u:string, n:long)[\"a\", 1, \"a\", 3, \"a\", 9, \"b\", 9, \"a\", 12] | evaluate session_count(u, n, 0, 20, 10, 100)", "0|2; 10|1")]
    [InlineData("datatable(u:string, n:long)['a', 1, 'a', 4] | evaluate session_count(u, n, 0, 10, 10, 3)", "0|1")]
    [InlineData("datatable(u:string, n:long)['a', 1, 'a', 5] | evaluate session_count(u, n, 0, 10, 10, 3)", "0|2")]
    [InlineData("datatable(u:string, n:long)['a', 9, 'a', 10] | evaluate session_count(u, n, 0, 20, 10, 3)", "0|1; 10|1")]
    [InlineData("datatable(u:string, n:long)['a', 5, 'a', 4, 'a', 5] | evaluate session_count(u, n, 0, 10, 10, 0)", "0|2")]
    [InlineData("datatable(u:string, n:long)['a', 1, 'a', 31] | evaluate session_count(u, n, 0, 40, 10, 100)", "0|1; 30|1")]
    [InlineData("datatable(u:string, n:long)['a', 20, 'a', 21, 'a', 25] | evaluate session_count(u, n, 0, 20, 10, 1)", "20|1")]
    [InlineData("datatable(u:string, n:long)['', 1, 'a', 1, 'a', long(null)] | evaluate session_count(u, n, 0, 10, 10, 1)", "0|2")]
    [InlineData("datatable(u:string, n:long, g:string)['a', 1, 'x', 'a', 2, 'y', 'b', 3, 'y'] | evaluate session_count(u, n, 0, 10, 10, 5, g) | order by g asc", "0|x|1; 0|y|2")]
    public void Counts_the_sessions_that_are_active_in_each_window(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/new-activity-metrics-plugin", "new_activity_metrics")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate new_activity_metrics(u, t, datetime(2026-01-01), datetime(2026-01-03), 1d) | project format_datetime(from_t, \"dd\"), format_datetime(to_t, \"dd\"), dcount_new_values, dcount_retained_values, dcount_churn_values, retention_rate, churn_rate", "01|01|2|2|0|1.0|0.0; 01|02|1|1|1|0.5|0.5; 01|03|0|0|2|0.0|1.0; 02|02|1|1|0|1.0|0.0; 02|03|0|0|1|0.0|1.0")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate new_activity_metrics(u, t, datetime(2026-01-01), datetime(2026-01-04), 1d, datetime(2026-01-02)) | project format_datetime(to_t, \"dd\"), retention_rate", "02|1.0; 03|0.0; 04|1.0")]
    [InlineData("let seen = datatable(u:string)[\"a\"]; datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate new_activity_metrics(u, t, datetime(2026-01-01), datetime(2026-01-04), 1d, seen) | where from_t == to_t | project format_datetime(to_t, \"dd\"), dcount_new_values", "01|1; 02|1")]
    [InlineData("datatable(u:string, t:datetime, g:string)['a', datetime(2026-01-01 10:00), 'x', 'b', datetime(2026-01-01 11:00), 'y', 'a', datetime(2026-01-02 09:00), 'x', 'c', datetime(2026-01-02 10:00), 'x', 'c', datetime(2026-01-04), 'y'] | evaluate new_activity_metrics(u, t, datetime(2026-01-01), datetime(2026-01-04), 1d, g) | where from_t == to_t | project g, dcount_new_values", "x|1; x|1; y|1; y|1")]
    public void Follows_each_cohort_of_new_ids(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/rolling-percentile-plugin", "rolling_percentile")]
    [InlineData("range n from 0 to 9 step 1 | extend v = n * 10 | evaluate rolling_percentile(v, 50, n, 2, 2)", "0|0; 2|10; 4|30; 6|50; 8|70")]
    [InlineData("range n from 0 to 3 step 1 | extend v = n, g = n % 2 | evaluate rolling_percentile(v, 100, n, 2, 1, g)", "0|0|0; 2|0|2; 0|1|1; 2|1|3")]
    [InlineData("range n from 0 to 3 step 1 | extend v = n | evaluate rolling_percentile(v, 99.5, n, 2, 3) | getschema | project ColumnName", "n; rolling_3_percentile_v_99_5")]
    public void Takes_the_percentile_over_bins_up_to_each(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/sequence-detect-plugin", "sequence_detect")]
    [InlineData("datatable(t:datetime, e:string, h:string)[datetime(2026-01-01 00:00), \"in\", \"p\", datetime(2026-01-01 00:05), \"run\", \"p\", datetime(2026-01-01 00:30), \"run\", \"p\", datetime(2026-01-01 00:06), \"run\", \"q\"] | evaluate sequence_detect(t, 10m, 1h, a = (e == \"in\"), b = (e == \"run\"), h)", "p|2026-01-01T00:00:00.0000000Z|2026-01-01T00:05:00.0000000Z|00:05:00")]
    [InlineData("datatable(t:datetime, e:string)[datetime(2026-01-01 00:00), \"in\", datetime(2026-01-01 00:05), \"run\", datetime(2026-01-01 00:30), \"run\"] | evaluate sequence_detect(t, 1h, 1h, a = (e == \"in\"), b = (e == \"run\")) | project Duration", "00:05:00; 00:30:00")]
    [InlineData("datatable(t:datetime, e:string)[datetime(2026-01-01 00:00), \"x\", datetime(2026-01-01 00:05), \"y\", datetime(2026-01-01 00:10), \"z\"] | evaluate sequence_detect(t, 6m, 9m, a = (e == \"x\"), b = (e == \"y\"), c = (e == \"z\")) | count", "0")]
    [InlineData("datatable(t:datetime, e:string)[datetime(2026-01-01 00:00), \"x\", datetime(2026-01-01 00:05), \"y\", datetime(2026-01-01 00:10), \"z\"] | evaluate sequence_detect(t, 6m, 10m, a = (e == \"x\"), b = (e == \"y\"), c = (e == \"z\")) | getschema | summarize make_list(ColumnName)", "[\"a_t\",\"b_t\",\"c_t\",\"Duration\"]")]
    [InlineData("datatable(t:datetime, e:string)[datetime(2026-01-01 00:00), 'x', datetime(2026-01-01 00:06), 'y'] | evaluate sequence_detect(t, 6m, 6m, a = (e == 'x'), b = (e == 'y')) | project Duration", "00:06:00")]
    [InlineData("datatable(t:datetime, e:string)[datetime(2026-01-01 00:00), 'x', datetime(2026-01-01 00:06), 'y'] | evaluate sequence_detect(t, 359s, 1d, a = (e == 'x'), b = (e == 'y')) | count", "0")]
    [InlineData("datatable(t:datetime, e:string)[datetime(2026-01-01 00:06), 'x', datetime(2026-01-01 00:00), 'y'] | evaluate sequence_detect(t, 1d, 1d, a = (e == 'x'), b = (e == 'y')) | count", "0")]
    [InlineData("datatable(t:datetime, e:string)[datetime(2026-01-01 00:00), 'x', datetime(2026-01-01 00:00), 'y'] | evaluate sequence_detect(t, 1d, 1d, a = (e == 'x'), b = (e == 'y')) | project Duration", "00:00:00")]
    [InlineData("datatable(t:datetime, e:string)[datetime(2026-01-01 00:00), 'x'] | evaluate sequence_detect(t, 1d, 1d, a = (e == 'x'), b = (e == 'x')) | count", "0")]
    [InlineData("datatable(t:datetime, e:string)[datetime(2026-01-01 00:00), 'x', datetime(2026-01-01 00:01), 'x', datetime(2026-01-01 00:02), 'y'] | evaluate sequence_detect(t, 1d, 1d, a = (e == 'x'), b = (e == 'y')) | project Duration | order by Duration asc", "00:01:00; 00:02:00")]
    [InlineData("datatable(t:datetime, e:string)[datetime(null), 'x', datetime(2026-01-01 00:02), 'y'] | evaluate sequence_detect(t, 1d, 1d, a = (e == 'x'), b = (e == 'y')) | count", "0")]
    public void Finds_rows_that_follow_each_other_in_time(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
