namespace XdrInfra.Kql.Tests.Operators;

public sealed class ExpandTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/mv-expand-operator", "mv-expand")]
    [Documented("https://learn.microsoft.com/kusto/query/mv-expand-operator", "mvexpand")]
    [InlineData("datatable(a:dynamic)[dynamic([1, 2]), dynamic([]), dynamic({}), dynamic(null), dynamic(\"x\"), dynamic({\"k\":1,\"l\":2})] | mv-expand a", "1; 2; null; x; {\"k\":1}; {\"l\":2}")]
    [InlineData("print a = dynamic({\"k\":1,\"l\":2}) | mv-expand kind=array a", "[\"k\",1]; [\"l\",2]")]
    [InlineData("print a = dynamic({\"k\":1}) | mv-expand bagexpansion=array a", "[\"k\",1]")]
    [InlineData("print a = dynamic({\"k\":1}) | mv-expand kind=bag a", "{\"k\":1}")]
    [InlineData("print a = dynamic([1, 2, 3]), b = dynamic([\"x\"]) | mv-expand a, b", "1|x; 2|null; 3|null")]
    [InlineData("print a = dynamic([7, 8]) | mv-expand with_itemindex=i a", "7|0; 8|1")]
    [InlineData("print a = dynamic([7, 8, 9]) | mv-expand a limit 2", "7; 8")]
    [InlineData("print a = dynamic([\"1\", 2, 2.5]) | mv-expand a to typeof(long)", "null; 2; 2")]
    [InlineData("print a = dynamic([\"1\", 2]) | mv-expand a to typeof(string)", "1; 2")]
    [InlineData("print a = dynamic([5, \"2026-01-01\", 1h]) | mv-expand a to typeof(datetime)", "null; null; null")]
    [InlineData("print a = dynamic([5, 2h, \"1h\"]) | mv-expand a to typeof(timespan)", "null; 02:00:00; null")]
    [InlineData("print a = dynamic([7, 8]) | mv-expand b = a", "[7,8]|7; [7,8]|8")]
    [InlineData("print k = \"p\", a = dynamic([1, 2]) | mv-expand a | project k", "p; p")]
    [InlineData("print a = range(1, 200, 1) | mvexpand a | count", "128")]
    [InlineData("print a = range(1, 200, 1) | mvexpand a limit 150 | count", "150")]
    [InlineData("print a = range(1, 200, 1) | mv-expand a | count", "200")]
    public void Makes_a_row_of_each_element(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/mv-apply-operator", "mv-apply")]
    [Documented("https://learn.microsoft.com/kusto/query/mv-apply-operator", "mvapply")]
    [InlineData("datatable(k:string, a:dynamic)[\"p\", dynamic([3, 1, 2]), \"q\", dynamic([])] | mv-apply a to typeof(long) on (top 1 by a)", "p|3")]
    [InlineData("datatable(k:string, a:dynamic)[\"p\", dynamic([3, 1, 2]), \"q\", dynamic([])] | mv-apply a to typeof(long) on (summarize s = sum(a))", "p|6")]
    [InlineData("print k = \"p\", a = dynamic([3, 1, 2]) | mv-apply with_itemindex=i a on (where i == 1)", "p|1|1")]
    [InlineData("print k = \"p\", a = dynamic([3, 1, 2]) | mv-apply a to typeof(long) limit 2 on (summarize max(a), count())", "p|3|2")]
    [InlineData("print k = \"p\", a = dynamic([3, 1]), b = dynamic([\"x\", \"y\"]) | mvapply a to typeof(long), c = b to typeof(string) on (where a == 1 | project c)", "p|[\"x\",\"y\"]|y")]
    [InlineData("print k = \"p\", a = dynamic([\"1\", 2]) | mv-apply a to typeof(long) on (summarize sum(a))", "p|2")]
    public void Runs_the_subquery_over_the_elements_of_each_row(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/make-series-operator", "make-series")]
    [InlineData("datatable(t:datetime, v:long)[datetime(2026-01-01 05:00), 1, datetime(2026-01-03), 5, datetime(2026-01-03 01:00), 2] | make-series sum(v) on t from datetime(2026-01-01) to datetime(2026-01-04) step 1d | project sum_v, array_length(t)", "[1,0,7]|3")]
    [InlineData("datatable(t:datetime, v:long)[datetime(2026-01-01 05:00), 1, datetime(2026-01-03), 5, datetime(2026-01-03 01:00), 2] | make-series m = avg(v) default=-1.0, count() on t from datetime(2026-01-01) to datetime(2026-01-04) step 1d | project m, count_", "[1.0,-1.0,3.5]|[1,0,2]")]
    [InlineData("datatable(t:datetime, v:long)[datetime(2026-01-01), 1, datetime(2026-01-03), 5] | make-series m = avg(v), n = sum(v) on t step 1d | project m, n", "[1.0,0.0,5.0]|[1,0,5]")]
    [InlineData("datatable(t:datetime, v:long)[datetime(2026-01-01), 1, datetime(2026-01-03), 5] | make-series m = avg(v) default=-1 on t step 1d | project m", "[1.0,-1.0,5.0]")]
    [InlineData("datatable(t:datetime, v:long)[datetime(2026-01-01 05:00), 1, datetime(2026-01-03), 5, datetime(2026-01-03 01:00), 2] | make-series max(v) default=long(null) on t from datetime(2026-01-01) to datetime(2026-01-04) step 1d | project max_v", "[1,null,5]")]
    [InlineData("datatable(t:datetime, v:long)[datetime(2026-01-01 05:00), 1, datetime(2026-01-03), 5, datetime(2026-01-03 01:00), 2] | make-series sum(v) on t from datetime(2026-01-01) to datetime(2026-01-04) step 1d by v | project v, sum_v", "1|[1,0,0]; 5|[0,0,5]; 2|[0,0,2]")]
    [InlineData("datatable(t:datetime, v:long)[datetime(2026-01-01 05:00), 1, datetime(2026-01-03), 5, datetime(2026-01-03 01:00), 2] | make-series sum(v) on t step 1d | project sum_v, todatetime(t[0])", "[1,0,7]|2026-01-01T00:00:00.0000000Z")]
    [InlineData("datatable(t:datetime, v:long)[datetime(2026-01-01 05:00), 1, datetime(2026-01-03), 5, datetime(2026-01-03 01:00), 2] | make-series sum(v) on t from datetime(2026-01-02) to datetime(2026-01-03) step 1d | project sum_v", "[0]")]
    [InlineData("datatable(t:datetime, v:long)[datetime(2026-01-01 05:00), 1, datetime(2026-01-03), 5, datetime(2026-01-03 01:00), 2] | where v > 9 | make-series sum(v) on t from datetime(2026-01-01) to datetime(2026-01-04) step 1d | count", "0")]
    [InlineData("datatable(t:datetime, v:long)[datetime(2026-01-01 05:00), 1, datetime(2026-01-03), 5, datetime(2026-01-03 01:00), 2] | where v > 9 | make-series kind=nonempty sum(v) default=3 on t from datetime(2026-01-01) to datetime(2026-01-04) step 1d | project sum_v", "[3,3,3]")]
    [InlineData("datatable(x:long, v:long)[0, 1, 10, 2, 12, 3] | make-series sum(v) on x from 0 to 20 step 5", "[1,0,5,0]|[0,5,10,15]")]
    [InlineData("datatable(x:long, v:long)[0, 1, 10, 2, 12, 3] | make-series sum(v) on x in range(0, 19, 5)", "[1,0,5,0]|[0,5,10,15]")]
    [InlineData("datatable(x:long, v:long)[0, 1, 10, 2, 12, 3] | make-series sum(v) on x in range(0, 20, 5)", "[1,0,5,0,0]|[0,5,10,15,20]")]
    [InlineData("datatable(x:long, v:long)[0, 1, 10, 2, 12, 3] | make-series sum(v) on x in range(7, 13, 5)", "[0,5]|[5,10]")]
    public void Makes_an_array_over_a_regular_axis(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
