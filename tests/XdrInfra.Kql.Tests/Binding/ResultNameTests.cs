namespace XdrInfra.Kql.Tests.Binding;

/// <summary>Columns that the query does not name.</summary>
// The names are those of Microsoft's parser.
public sealed class ResultNameTests
{
    private const string Table = "datatable(s:string, n:int, d:dynamic)['ab', 5, dynamic([2, 1])]";

    [Theory]
    [InlineData("project strlen(s), string_size(s)", "strlen_s:long, string_size_s:long")]
    [InlineData("project strlen('x'), strlen(strcat(s, s))", "strlen_:long, strlen_1:long")]
    [InlineData("project tostring(strlen(s))", "strlen_s:string")]
    [InlineData("project strlen(tostring(d.k))", "strlen_d_k:long")]
    [InlineData("project gettype(d), gettype(d.k)", "type_d:string, type_d_k:string")]
    [InlineData("project treepath(d), repeat(n, 2)", "tree_d:dynamic, repeat_n:dynamic")]
    [InlineData("project make_datetime(s)", "s:datetime")]
    [InlineData("project make_datetime(n, 1, 1)", "Column1:datetime")]
    [InlineData("project array_sort_asc(d)", "d_sorted:dynamic")]
    [InlineData("project array_sort_desc(dynamic([1]))", "array0_sorted:dynamic")]
    [InlineData("project array_sort_asc(d.k, false)", "d_k_sorted:dynamic")]
    [InlineData("summarize max(strlen(s)), make_set(gettype(d)) by string_size(s)", "string_size_s:long, max_strlen_s:long, set_type_d:dynamic")]
    [InlineData("distinct strlen(s)", "strlen_s:long")]
    [InlineData("extend strlen(s)", "s:string, n:int, d:dynamic, strlen_s:long")]
    public void A_function_may_say_what_its_column_is_called(string operators, string expected) => Kql.Schema($"{Table} | {operators}").ShouldBe(expected);
}
