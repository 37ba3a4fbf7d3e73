namespace XdrInfra.Kql.Tests.Plugins;

public sealed class ShapePluginTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/bag-unpack-plugin", "bag_unpack")]
    [InlineData("datatable(d:dynamic, k:long)[dynamic({\"a\":1,\"b\":\"x\"}), 5, dynamic({\"a\":2}), 6, dynamic(null), 7] | evaluate bag_unpack(d)", "5|1|x; 6|2|; 7|null|")]
    [InlineData("datatable(d:dynamic, k:long)[dynamic({\"a\":1}), 5] | evaluate bag_unpack(d, \"p_\") | getschema | summarize make_list(ColumnName)", "[\"k\",\"p_a\"]")]
    [InlineData("datatable(d:dynamic, a:long)[dynamic({\"a\":1,\"b\":\"x\"}), 5] | evaluate bag_unpack(d)", "KQL0118: The bag and the rows both have 'a'; give 'bag_unpack' a prefix, or say columnsConflict='keep_source' or 'replace_source'.")]
    [InlineData("datatable(d:dynamic, a:long)[dynamic({\"a\":1,\"b\":\"x\"}), 5] | evaluate bag_unpack(d, columnsConflict=\"keep_source\")", "5|x")]
    [InlineData("datatable(d:dynamic, a:long)[dynamic({\"a\":1,\"b\":\"x\"}), 5, dynamic({\"b\":\"y\"}), 6] | evaluate bag_unpack(d, columnsConflict=\"replace_source\")", "1|x; null|y")]
    [InlineData("print d = dynamic({\"a\":1,\"b\":\"x\"}) | evaluate bag_unpack(d, ignoredProperties=dynamic([\"b\"]))", "1")]
    [InlineData("datatable(d:dynamic)[dynamic({\"a\":1}), dynamic({\"a\":\"x\"})] | evaluate bag_unpack(d) | getschema | project ColumnType", "dynamic")]
    [InlineData("datatable(d:dynamic, k:long)[dynamic({\"a\":1}), 5] | evaluate bag_unpack(d) : (a:long, z:string)", "1|")]
    [InlineData("datatable(d:dynamic, k:long)[dynamic({\"a\":1}), 5] | evaluate bag_unpack(d) : (*, a:long)", "5|1")]
    [InlineData("datatable(d:dynamic, a:long)[dynamic({\"a\":1}), 5] | evaluate bag_unpack(d, columnsConflict=\"replace_source\") : (a:string)", "1")]
    [InlineData("datatable(d:dynamic, a:long)[dynamic({\"a\":1}), 5] | evaluate bag_unpack(d, columnsConflict=\"both\")", "KQL0114: The way out of a conflict 'both' is not known; use 'error', 'replace_source' or 'keep_source'.")]
    public void Makes_a_column_of_each_property(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/narrow-plugin", "narrow")]
    [InlineData("datatable(a:long, b:string)[1, \"x\", 2, \"y\"] | evaluate narrow()", "0|a|1; 0|b|x; 1|a|2; 1|b|y")]
    [InlineData("datatable(a:long)[] | evaluate narrow() | count", "0")]
    public void Makes_a_row_of_each_value(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/pivot-plugin", "pivot")]
    [InlineData("datatable(k:string, c:string, v:long)[\"p\", \"x\", 1, \"p\", \"y\", 2, \"q\", \"x\", 4] | evaluate pivot(c, sum(v))", "p|1|2; q|4|0")]
    [InlineData("datatable(k:string, c:string)[\"p\", \"x\", \"p\", \"y\", \"q\", \"x\"] | evaluate pivot(c)", "p|1|1; q|1|0")]
    [InlineData("datatable(k:string, c:string, v:long)[\"p\", \"x\", 1, \"p\", \"y\", 2, \"q\", \"x\", 4] | evaluate pivot(c, max(v), k)", "p|1|2; q|4|null")]
    [InlineData("datatable(k:string, c:string, v:long)[\"p\", \"x\", 1] | evaluate pivot(c, sum(v), k) : (k:string, x:long, z:long)", "p|1|0")]
    public void Makes_a_column_of_each_value(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/rows-near-plugin", "rows_near")]
    [InlineData("range x from 1 to 9 step 1 | serialize | evaluate rows_near(x == 5, 2)", "3; 4; 5; 6; 7")]
    [InlineData("range x from 1 to 9 step 1 | serialize | evaluate rows_near(x == 5, 1, 3)", "4; 5; 6; 7; 8")]
    [InlineData("range x from 1 to 9 step 1 | serialize | evaluate rows_near(x in (1, 3, 9), 1)", "1; 2; 3; 4; 8; 9")]
    [InlineData("range x from 1 to 9 step 1 | serialize | evaluate rows_near(x > 9, 3) | count", "0")]
    [InlineData("range x from 1 to 9 step 1 | serialize | evaluate rows_near(x == 5, 0)", "5")]
    public void Keeps_rows_near_a_condition(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/dcount-intersect-plugin", "dcount_intersect")]
    [InlineData("range x from 1 to 30 step 1 | summarize a = hll(x), b = hll(iff(x % 2 == 0, x, 2)), c = hll(iff(x % 3 == 0, x, 3)) | evaluate dcount_intersect(a, b, c) | project s0, s1, s2", "30|15|5")]
    [InlineData("range x from 1 to 3 step 1 | summarize a = hll(x), b = hll(x + 10) | evaluate dcount_intersect(b, a) | project s0, s1", "3|0")]
    [InlineData("print a = dynamic([1]), b = dynamic([2]) | evaluate dcount_intersect(a, b) | project s0", "null")]
    public void Counts_what_sets_have_in_common(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
