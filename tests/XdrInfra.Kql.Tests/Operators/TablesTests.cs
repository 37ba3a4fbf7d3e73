namespace XdrInfra.Kql.Tests.Operators;

public sealed class TablesTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/union-operator", "union")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; union A, B", "1|red fox|null; 2|blue|null; null|red|0.5")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; union kind=inner A, B", "red fox; blue; red")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; union kind=outer A, B | count", "3")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; union withsource=T A, B | summarize count() by T", "A|2; B|1")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; union * | count", "3")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; union withsource=T B*, A | project T", "B; A; A")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; union isfuzzy=true A, Nothing* | count", "2")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; union isfuzzy=true A, (Nothing | where x > 1) | count", "2")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; A | union withsource=T (print z = 1) | project T", "A; A; union_arg1")]
    public void Puts_the_rows_of_all_together(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/union-operator", "union")]
    [InlineData("let A = view () { print x = 1 }; let B = view () { print x = \"q\" }; union A, B", "1|; null|q")]
    [InlineData("let A = view () { print x = 1 }; let B = view () { print x = \"q\" }; union A, B | getschema | project ColumnName", "x_long; x_string")]
    [InlineData("let A = view () { print x = 1 }; let B = view () { print x = \"q\" }; union * | getschema | project ColumnName", "x_long; x_string")]
    [InlineData("let A = view () { print x = 1 }; let B = view () { print x = \"q\" }; let C = view () { print x_long = 2 }; union A, B, C | getschema | project ColumnName", "x_long1; x_string; x_long")]
    public void Keeps_columns_of_different_types_apart(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/search-operator", "search")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; search \"red\"", "A|1|red fox|null; B|null|red|0.5")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; search in (A) \"red\"", "A|1|red fox")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; search in (A) kind=case_sensitive \"Red\" | count", "0")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; search kind=case_insensitive \"RED\" | count", "2")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; search in (A) \"re\" | count", "0")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; search in (A) \"re*\" | count", "1")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; search in (A) \"*ox\" | count", "1")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; search in (A) \"*lu*\" | count", "1")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; search s:\"red\" and x > 0", "A|1|red fox|null")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; search in (A) \"fox\" or \"blue\" | count", "2")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; A | search \"blue\"", "A|2|blue")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; search x == 2 or y > 0.1 | count", "2")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; search * | count", "3")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; search in (A) \"r*x\" | count", "1")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; search in (A) not(\"red\")", "A|2|blue")]
    public void Looks_for_terms_in_all_columns(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/find-operator", "find")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; find in (A, B) where s has \"red\"", "A|red fox|{\"x\":1}; B|red|{\"y\":0.5}")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; find \"blue\"", "A|blue|{\"x\":2}")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; find in (A) where x == 1 project-smart", "A|1|red fox")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; find in (A, B) where x == 2 or y > 0.1 project s, y, x", "A|blue|null|2; B|red|0.5|null")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; find withsource=T in (A, B) where s has \"red\" project x:string, pack_all()", "A|1|{\"x\":1,\"s\":\"red fox\"}; B||{\"s\":\"red\",\"y\":0.5}")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; find in (A, B) where s has \"red\" project pack(*)", "A|{\"x\":1,\"s\":\"red fox\"}; B|{\"s\":\"red\",\"y\":0.5}")]
    [InlineData("let A = view () { datatable(x:long, s:string)[1, 'red fox', 2, 'blue'] }; let B = view () { datatable(s:string, y:real)['red', 0.5] }; find in (A, (B | extend z = 1)) where z == 1 project z", "B|1")]
    public void Finds_rows_and_packs_what_is_not_asked_for(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
