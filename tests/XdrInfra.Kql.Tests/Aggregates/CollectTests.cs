namespace XdrInfra.Kql.Tests.Aggregates;

public sealed class CollectTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/make-list-aggregation-function", "make_list")]
    [Documented("https://learn.microsoft.com/kusto/query/make-list-aggregation-function", "makelist")]
    [InlineData("datatable(k:string, x:long)[\"a\", 3, \"b\", 1, \"a\", long(null), \"c\", 3] | summarize make_list(x)", "[3,1,3]")]
    [InlineData("datatable(k:string, x:long)[\"a\", 3, \"b\", 1, \"a\", long(null), \"c\", 3] | summarize make_list(x, 2)", "[3,1]")]
    [InlineData("datatable(x:long)[] | summarize make_list(x)", "[]")]
    [InlineData("datatable(d:dynamic)[dynamic([1, 2]), dynamic(3), dynamic([]), dynamic([[2], null])] | summarize make_list(d)", "[1,2,3,[2],null]")]
    [InlineData("datatable(d:dynamic)[dynamic([1, 2]), dynamic([3, 4])] | summarize make_list(d, 3)", "[1,2,3]")]
    [InlineData("datatable(d:dynamic)[dynamic([1, 2]), dynamic([3])] | summarize make_list(pack_array(d))", "[[1,2],[3]]")]
    [InlineData("datatable(k:string, x:long)['a', 1, 'b', 2, 'a', 3] | summarize s = make_list(x) by k | summarize make_list(s)", "[1,3,2]")]
    [InlineData("range x from 1 to 200 step 1 | summarize makelist(x) | project array_length(list_x)", "128")]
    [InlineData("range x from 1 to 200 step 1 | summarize makelist(x, 150) | project array_length(list_x)", "150")]
    [InlineData("range x from 1 to 200 step 1 | summarize make_list(x) | project array_length(list_x)", "200")]
    [InlineData("datatable(k:string, x:long)[\"a\", 3, \"b\", 1, \"a\", long(null), \"c\", 3] | summarize makelist(k, 1)", "[\"a\"]")]
    [InlineData("datatable(k:string, x:long)[\"a\", 3, \"b\", 1, \"a\", long(null), \"c\", 3] | summarize l = make_list(x) | project l", "[3,1,3]")]
    [InlineData("datatable(k:string, x:long)[\"a\", 3, \"b\", 1, \"a\", long(null), \"c\", 3] | summarize make_list(x) | getschema | project ColumnName", "list_x")]
    public void Lists_values_without_nulls(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/make-list-if-aggregation-function", "make_list_if")]
    [InlineData("datatable(k:string, x:long)[\"a\", 3, \"b\", 1, \"a\", long(null), \"c\", 3] | summarize make_list_if(k, x > 1)", "[\"a\",\"c\"]")]
    [InlineData("datatable(k:string, x:long)[\"a\", 3, \"b\", 1, \"a\", long(null), \"c\", 3] | summarize make_list_if(k, x > 1, 1)", "[\"a\"]")]
    public void Lists_values_where_a_condition_holds(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/make-list-with-nulls-aggregation-function", "make_list_with_nulls")]
    [InlineData("datatable(k:string, x:long)[\"a\", 3, \"b\", 1, \"a\", long(null), \"c\", 3] | summarize make_list_with_nulls(x)", "[3,1,null,3]")]
    public void Lists_values_with_nulls(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/make-set-aggregation-function", "make_set")]
    [Documented("https://learn.microsoft.com/kusto/query/make-set-aggregation-function", "makeset")]
    [InlineData("datatable(k:string, x:long)[\"a\", 3, \"b\", 1, \"a\", long(null), \"c\", 3] | summarize make_set(x)", "[3,1]")]
    [InlineData("datatable(k:string, x:long)[\"a\", 3, \"b\", 1, \"a\", long(null), \"c\", 3] | summarize make_set(x, 1)", "[3]")]
    [InlineData("datatable(x:long)[] | summarize make_set(x)", "[]")]
    [InlineData("datatable(k:string, x:long)[\"a\", 3, \"b\", 1, \"a\", long(null), \"c\", 3] | summarize makeset(k)", "[\"a\",\"b\",\"c\"]")]
    [InlineData("range x from 1 to 200 step 1 | summarize makeset(x) | project array_length(set_x)", "128")]
    [InlineData("range x from 1 to 200 step 1 | summarize make_set(x, 5000000) | project array_length(set_x)", "200")]
    [InlineData("datatable(d:dynamic)[dynamic([1, 2]), dynamic([2, 3])] | summarize make_set(d)", "[1,2,3]")]
    public void Lists_each_value_once(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/make-set-if-aggregation-function", "make_set_if")]
    [InlineData("datatable(k:string, x:long)[\"a\", 3, \"b\", 1, \"a\", long(null), \"c\", 3] | summarize make_set_if(x, k != \"b\")", "[3]")]
    public void Lists_each_value_once_where_a_condition_holds(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/make-bag-aggregation-function", "make_bag")]
    [Documented("https://learn.microsoft.com/kusto/query/make-bag-aggregation-function", "make_dictionary")]
    [InlineData("range x from 1 to 200 step 1 | summarize make_dictionary(bag_pack(tostring(x), x)) | project array_length(bag_keys(dictionary_))", "128")]
    [InlineData("datatable(k:long, d:dynamic)[1, dynamic({\"a\":1}), 2, dynamic({\"a\":9,\"b\":2}), 3, dynamic(null), 4, dynamic([5])] | summarize b = make_bag(d) | project b.b, bag_keys(b)", "2|[\"a\",\"b\"]")]
    [InlineData("datatable(k:long, d:dynamic)[1, dynamic({\"a\":1}), 2, dynamic({\"a\":9,\"b\":2}), 3, dynamic(null), 4, dynamic([5])] | summarize make_bag(d, 1) | project array_length(bag_keys(bag_d))", "1")]
    [InlineData("datatable(k:long, d:dynamic)[1, dynamic({\"a\":1}), 2, dynamic({\"a\":9,\"b\":2}), 3, dynamic(null), 4, dynamic([5])] | summarize make_dictionary(d) | project dictionary_d.b", "2")]
    [InlineData("datatable(d:dynamic)[] | summarize make_bag(d)", "{}")]
    public void Merges_bags(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/make-bag-if-aggregation-function", "make_bag_if")]
    [InlineData("datatable(k:long, d:dynamic)[1, dynamic({\"a\":1}), 2, dynamic({\"a\":9,\"b\":2}), 3, dynamic(null), 4, dynamic([5])] | summarize make_bag_if(d, k == 2)", "{\"a\":9,\"b\":2}")]
    public void Merges_bags_where_a_condition_holds(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/buildschema-aggregation-function", "buildschema")]
    [InlineData("datatable(d:dynamic)[dynamic({\"a\":1}), dynamic({\"a\":\"x\",\"b\":[true, 2.5]})] | summarize buildschema(d)", "{\"a\":[\"long\",\"string\"],\"b\":{\"`indexer`\":[\"bool\",\"double\"]}}")]
    [InlineData("datatable(d:dynamic)[dynamic(1), dynamic({\"a\":{\"b\":1}}), dynamic(null)] | summarize buildschema(d)", "[\"long\",{\"a\":{\"b\":\"long\"}}]")]
    [InlineData("datatable(d:dynamic)[] | summarize buildschema(d)", "null")]
    public void Tells_the_schema_that_takes_all_values(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
