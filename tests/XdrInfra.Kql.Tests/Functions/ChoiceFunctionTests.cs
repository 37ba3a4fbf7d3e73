namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Conditions, nulls, columns that may be missing, and functions about the query itself.</summary>
public sealed class ChoiceFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/iff-function", "iff", "iif")]
    [InlineData("iff(2 > 1, 'a', 'b')", "a")]
    [InlineData("iff(2 < 1, 'a', 'b')", "b")]
    [InlineData("iff(bool(null), 'a', 'b')", "b")]
    [InlineData("iff(true, 1, 2.5)", "1.0")]
    [InlineData("iif(false, 1, 2)", "2")]
    public void Iff(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/case-function", "case")]
    [InlineData("case(1 > 2, 'a', 2 > 1, 'b', 'c')", "b")]
    [InlineData("case(1 > 2, 'a', 'c')", "c")]
    [InlineData("case(true, 'a', true, 'b', 'c')", "a")]
    [InlineData("case(bool(null), 'a', 'c')", "c")]
    public void Case(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/coalesce-function", "coalesce")]
    [InlineData("coalesce(long(null), 5, 6)", "5")]
    [InlineData("coalesce('', 'x')", "x")]
    [InlineData("coalesce(' ', 'x')", " ")]
    [InlineData("coalesce(int(null), int(null))", "null")]
    [InlineData("coalesce(toint('x'), toint('7'))", "7")]
    [InlineData("coalesce(datetime(null), datetime(2026-01-02))", "2026-01-02T00:00:00.0000000Z")]
    public void Coalesce(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/isnull-function", "isnull")]
    [InlineData("isnull(int(null))", "true")]
    [InlineData("isnull(1)", "false")]
    [InlineData("isnull('')", "false")]
    [InlineData("isnull(parse_json(''))", "true")]
    [InlineData("isnull(dynamic([]))", "false")]
    [InlineData("isnull(dynamic({}))", "false")]
    [InlineData("isnull(dynamic({'a': 1})['b'])", "true")]
    [InlineData("isnull(datetime(null))", "true")]
    public void Isnull(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/isnotnull-function", "isnotnull", "notnull")]
    [InlineData("isnotnull(1)", "true")]
    [InlineData("isnotnull(int(null))", "false")]
    [InlineData("isnotnull('')", "true")]
    [InlineData("notnull(1h)", "true")]
    public void Isnotnull(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/isempty-function", "isempty")]
    [InlineData("isempty('')", "true")]
    [InlineData("isempty(' ')", "false")]
    [InlineData("isempty(int(null))", "true")]
    [InlineData("isempty(0)", "false")]
    [InlineData("isempty(dynamic(null))", "true")]
    [InlineData("isempty(parse_json(''))", "true")]
    [InlineData("isempty(dynamic({}))", "false")]
    public void Isempty(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/isnotempty-function", "isnotempty", "notempty")]
    [InlineData("isnotempty('x')", "true")]
    [InlineData("isnotempty('')", "false")]
    [InlineData("isnotempty(int(null))", "false")]
    [InlineData("isnotempty(dynamic([]))", "true")]
    [InlineData("notempty('x')", "true")]
    public void Isnotempty(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/not-function", "not")]
    [InlineData("not(true)", "false")]
    [InlineData("not(false)", "true")]
    [InlineData("not(bool(null))", "null")]
    public void Not(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/assert-function", "assert")]
    [InlineData("assert(1 < 2, 'one is less')", "true")]
    [InlineData("assert(1 > 2, 'one is not more')", "KQL0410: The query's own assertion does not hold: 'one is not more'.")]
    public void Assert(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/toscalar-function#examples
    // https://learn.microsoft.com/kusto/query/named-expressions
    [Theory]
    [InlineData("let g = toscalar(new_guid()); range x from 1 to 9 step 1 | extend g = g | summarize dcount(g)", "1")]
    [InlineData("range x from 1 to 9 step 1 | extend g = toscalar(new_guid()) | summarize dcount(g)", "1")]
    [InlineData("range x from 1 to 9 step 1 | extend g = new_guid() | summarize dcount(g)", "9")]
    [InlineData("let y = () { toscalar(new_guid()) }; print y() == y()", "true")]
    [InlineData("let x = () { new_guid() }; print x() == x()", "false")]
    [InlineData("let f = (n:long) { toscalar(range x from 1 to n step 1 | count) }; print f(3), f(4)", "3|4")]
    public void Toscalar_is_one_value_for_the_query(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/toscalar-function", "toscalar")]
    [InlineData("toscalar(range x from 5 to 9 step 1)", "5")]
    [InlineData("toscalar(range x from 1 to 9 step 1 | summarize sum(x))", "45")]
    [InlineData("toscalar(datatable(a:long) [])", "null")]
    [InlineData("toscalar(7)", "7")]
    public void Toscalar(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/column-names-of-function", "column_names_of")]
    [InlineData("column_names_of(datatable(A:string, B:int) [])", "[\"A\",\"B\"]")]
    public void Column_names_of(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/new-guid-function", "new_guid")]
    [InlineData("gettype(new_guid())", "guid")]
    [InlineData("strlen(tostring(new_guid()))", "36")]
    [InlineData("new_guid() == new_guid()", "false")]
    public void New_guid(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/current-cluster-endpoint-function", "current_cluster_endpoint")]
    [InlineData("gettype(current_cluster_endpoint())", "string")]
    [InlineData("isnotempty(current_cluster_endpoint())", "true")]
    public void Current_cluster_endpoint(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/current-database-function", "current_database")]
    [InlineData("isnotempty(current_database())", "true")]
    public void Current_database(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/current-principal-function", "current_principal")]
    [InlineData("gettype(current_principal())", "string")]
    public void Current_principal(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/logical-operators
    [Theory]
    [InlineData("true and bool(null)", "null")]
    [InlineData("false and bool(null)", "false")]
    [InlineData("true or bool(null)", "true")]
    [InlineData("false or bool(null)", "null")]
    [InlineData("int(null) == int(null)", "null")]
    [InlineData("int(null) == 1", "false")]
    [InlineData("int(null) != 1", "true")]
    public void Logic(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
