namespace XdrInfra.Kql.Tests.Operators;

public sealed class ExtractTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/parse-operator", "parse")]
    [InlineData("datatable(s:string)[\"a=1 b=x\", \"c\"] | parse s with \"a=\" a:long \" b=\" b", "a=1 b=x|1|x; c|null|")]
    [InlineData("print s = \"a=q b=x\" | parse s with \"a=\" a:long \" b=\" b", "a=q b=x|null|")]
    [InlineData("print s = \"a=q b=x\" | parse kind=relaxed s with \"a=\" a:long \" b=\" b", "a=q b=x|null|x")]
    [InlineData("print s = \"a=5 z b=x\" | parse kind=relaxed s with \"a=\" a:long * \"b=\" b | project a, b", "5|x")]
    [InlineData("print s = \"junk a=7 more\" | parse s with * \"a=\" a:long *| project a", "7")]
    [InlineData("print s = \"on 2026-01-02 03:00, end\" | parse s with \"on \" t:datetime * \"end\" | project t", "2026-01-02T03:00:00.0000000Z")]
    [InlineData("print s = \"one 12 two\" | parse kind=regex s with @\"\\w+\\s\" n:long @\"\\s\\w+\" | project n", "12")]
    [InlineData("print s = \"AB1C\" | parse kind=regex flags=i s with \"ab\" n:long \"c\" | project n", "1")]
    [InlineData("print s = \"x:1,y:2,z\" | parse kind=regex s with \"x:\" a \",\" * | project a", "1,y:2")]
    [InlineData("print s = \"x:1,y:2,z\" | parse kind=regex flags=U s with \"x:\" a \",\" * | project a", "1")]
    [InlineData("print s = \"x:1\\ny:2\" | parse kind=regex s with \"x:\" a \"y:\" b | project a, b", "|")]
    [InlineData("print s = \"x:1\\ny:2\" | parse kind=regex flags=s s with \"x:\" a:long @\"\\s*y:\" b | project a, b", "1|2")]
    [InlineData("print s = 42 | parse s with \"4\" n:long | project n", "2")]
    [InlineData("print s = \"a=1\" | parse s with \"a=\" s | project s", "1")]
    public void Puts_the_parts_of_a_text_into_columns(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/parse-where-operator", "parse-where")]
    [InlineData("datatable(s:string)[\"a=1 b=x\", \"c\"] | parse-where s with \"a=\" a:long \" b=\" b | project a, b", "1|x")]
    [InlineData("print s = \"a=q\" | parse-where s with \"a=\" a:long | count", "0")]
    [InlineData("print s = \"one 12\" | parse-where kind=regex s with @\"\\w+\\s\" n:long | project n", "12")]
    public void Drops_the_rows_that_do_not_match(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/parse-kv-operator", "parse-kv")]
    [InlineData("print s = 'a=1;b=\"x;y\"; c = z' | parse-kv s as (a:long, b:string, c:string, d:long) with (pair_delimiter=';', kv_delimiter='=', quote='\"') | project-away s", "1|x;y|z|null")]
    [InlineData("print s = \"a=1 a=2\" | parse-kv s as (a:long) with (pair_delimiter=\" \", kv_delimiter=\"=\") | project a", "1")]
    [InlineData("print s = '(my key)=(my value) b=2' | parse-kv s as (['my key']:string, b:long) with (pair_delimiter=' ', kv_delimiter='=', quote='()') | project-away s", "my value|2")]
    [InlineData("print s = 'a=\"x\" b=(y z)' | parse-kv s as (a:string, b:string) with (pair_delimiter=' ', kv_delimiter='=', quote='\"', quote='()') | project-away s", "x|y z")]
    [InlineData("print s = 'a=\"say #\"hi#\"\" b=2' | parse-kv s as (a:string, b:long) with (pair_delimiter=' ', kv_delimiter='=', quote='\"', escape='#') | project-away s", "say \"hi\"|2")]
    [InlineData("print s = \"name=Ann Lee city=Old Town\" | parse-kv s as (name:string, city:string) with (pair_delimiter=\" \", kv_delimiter=\"=\") | project-away s", "Ann|Old")]
    [InlineData("print s = \"name=Ann Lee city=Old Town\" | parse-kv s as (name:string, city:string) with (pair_delimiter=\" \", kv_delimiter=\"=\", greedy=true) | project-away s", "Ann Lee|Old Town")]
    [InlineData("print s = \"x [y] id:7, host->h1\" | parse-kv s as (id:long, host:string) | project-away s", "7|h1")]
    [InlineData("print s = 'id:7, text:\\'two words\\'' | parse-kv s as (text:string, id:long) with (quote=\"'\") | project-away s", "two words|7")]
    [InlineData("print s = \"<id>7</id><host>h1</host>\" | parse-kv s as (id:long, host:string) with (regex=@\"<(\\w+)>([^<]*)\") | project-away s", "7|h1")]
    public void Reads_pairs_of_key_and_value(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
