namespace XdrInfra.Kql.Tests.Operators;

public sealed class SequenceTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/scan-operator", "scan")]
    [InlineData("range n from 2 to 6 step 2 | scan declare (total:long = 10) with (step s: true => total = n + s.total;)", "2|12; 4|16; 6|22")]
    [InlineData("range n from 1 to 4 step 1 | scan with_match_id=m with (step a: n % 2 == 1; step b: n % 2 == 0;)", "1|0; 2|0; 3|1; 4|1")]
    [InlineData("range n from 1 to 3 step 1 | scan with (step a output=last: true;)", "3")]
    [InlineData("range n from 1 to 3 step 1 | scan with (step a output=none: true;) | count", "0")]
    public void Follows_sequences_from_row_to_row(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/top-nested-operator", "top-nested")]
    [InlineData("datatable(c:string, t:string, a:long)[\"x\", \"p\", 1, \"x\", \"q\", 2, \"y\", \"r\", 9] | top-nested 1 of c by sum(a), top-nested 1 of t by sum(a)", "y|9|r|9")]
    [InlineData("datatable(c:string, t:string, a:long)[\"x\", \"p\", 1, \"x\", \"q\", 2, \"y\", \"r\", 9] | top-nested 1 of c with others=\"rest\" by sum(a)", "y|9; rest|3")]
    public void Takes_the_best_groups_of_each_level(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/evaluate-operator", "evaluate")]
    [InlineData("print a = 1 | evaluate narrow()", "0|a|1")]
    public void Calls_a_plugin(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/summarize-operator", "summarize")]
    [InlineData("datatable(v:long)[] | summarize count(), sum(v)", "0|0")]
    [InlineData("datatable(v:long, k:string)[] | summarize count() by k | count", "0")]
    [InlineData("datatable(v:long, k:string)[1, \"a\", 2, \"\", 3, \"a\"] | summarize sum(v) by k", "a|4; |2")]
    [InlineData("datatable(v:long)[1, long(null), long(null)] | summarize count() by v", "1|1; null|2")]
    [InlineData("range v from 1 to 4 step 1 | summarize count() by bin(v, 2)", "0|1; 2|2; 4|1")]
    [InlineData("datatable(v:long)[1, 1, 2] | summarize by v", "1; 2")]
    [InlineData("range v from 1 to 4 step 1 | summarize a = sum(v) * 1.0 / count(), b = max(v) - min(v)", "2.5|3")]
    [InlineData("datatable(v:real)[real(null), 1.0, 3.0] | summarize avg(v), sum(v), min(v), max(v), dcount(v), count()", "2.0|4.0|1.0|3.0|2|3")]
    public void Makes_a_row_of_each_group(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
