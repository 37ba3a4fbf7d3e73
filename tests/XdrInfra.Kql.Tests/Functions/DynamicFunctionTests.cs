namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Dynamic values, from and to JSON.</summary>
public sealed class DynamicFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/parse-json-function", "parse_json", "parsejson", "todynamic", "toobject")]
    [InlineData("parse_json('{\"a\": [1, 2.5, \"x\"]}').a[1]", "2.5")]
    [InlineData("parse_json('[1, 2]')[-1]", "2")]
    [InlineData("parse_json('\"text\"')", "text")]
    [InlineData("parse_json('17') + 1", "18")]
    [InlineData("parse_json('true')", "true")]
    [InlineData("parse_json('not json')", "not json")]
    [InlineData("parse_json('{\"a\": }')", "{\"a\": }")]
    [InlineData("parse_json('')", "null")]
    [InlineData("parse_json('null')", "null")]
    [InlineData("parse_json(dynamic({'a': 1})).a", "1")]
    [InlineData("parsejson('[1]')[0]", "1")]
    [InlineData("todynamic('{\"a\": 1}').a", "1")]
    [InlineData("toobject('{\"a\": 1}')['a']", "1")]
    public void Parse_json(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/dynamic-to-json-function", "dynamic_to_json")]
    [InlineData("dynamic_to_json(dynamic({'b': 1, 'a': {'d': 2, 'c': [3, 'x']}}))", "{\"a\":{\"c\":[3,\"x\"],\"d\":2},\"b\":1}")]
    [InlineData("dynamic_to_json(dynamic([{'b': 1, 'a': null}]))", "[{\"a\":null,\"b\":1}]")]
    [InlineData("dynamic_to_json(dynamic('text'))", "text")]
    [InlineData("dynamic_to_json(dynamic({'t': datetime(2026-01-02)}))", "{\"t\":\"2026-01-02T00:00:00.0000000Z\"}")]
    public void Dynamic_to_json(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/extract-json-function", "extract_json", "extractjson")]
    [InlineData("extract_json('$.a[0].b', '{\"a\": [{\"b\": \"x\"}]}')", "x")]
    [InlineData("extract_json(\"$['a b'].c\", '{\"a b\": {\"c\": 1}}')", "1")]
    [InlineData("extract_json('$[\"a.b\"]', '{\"a.b\": true}')", "true")]
    [InlineData("extract_json('$.n', '{\"n\": \"12\"}', typeof(long)) + 1", "13")]
    [InlineData("extract_json('$.n', '{\"n\": \"x\"}', typeof(long))", "null")]
    [InlineData("extract_json('$.missing', '{\"n\": 1}')", "")]
    [InlineData("extract_json('$.a[5]', '{\"a\": [1]}')", "")]
    [InlineData("extract_json('$..a', '{\"a\": 1}')", "")]
    [InlineData("extract_json('$.a[*]', '{\"a\": [1]}')", "")]
    [InlineData("extract_json('$', '{\"a\": 1}')", "{\"a\":1}")]
    [InlineData("extract_json('$.a', 'not json')", "")]
    [InlineData("extractjson('$.a', '{\"a\": 1}')", "1")]
    public void Extract_json(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/gettype-function", "gettype")]
    [InlineData("gettype('a')", "string")]
    [InlineData("gettype(1)", "long")]
    [InlineData("gettype(toint(1))", "int")]
    [InlineData("gettype(1.5)", "real")]
    [InlineData("gettype(todecimal(1))", "decimal")]
    [InlineData("gettype(true)", "bool")]
    [InlineData("gettype(now())", "datetime")]
    [InlineData("gettype(1h)", "timespan")]
    [InlineData("gettype(guid(00112233-4455-6677-8899-aabbccddeeff))", "guid")]
    [InlineData("gettype(dynamic([1]))", "array")]
    [InlineData("gettype(dynamic({}))", "dictionary")]
    [InlineData("gettype(dynamic({'a': 'x'}).a)", "string")]
    [InlineData("gettype(dynamic({'a': 1.5}).a)", "real")]
    [InlineData("gettype(dynamic([datetime(2026-01-02)])[0])", "datetime")]
    [InlineData("gettype(dynamic([1h])[0])", "timespan")]
    [InlineData("gettype(parse_json(''))", "null")]
    [InlineData("gettype(int(null))", "null")]
    public void Gettype(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/scalar-data-types/dynamic
    [Theory]
    [InlineData("dynamic([1, 2.5, 'x', true, null])", "[1,2.5,\"x\",true,null]")]
    [InlineData("dynamic({\"a\": {'b': [1]}}).a.b[0]", "1")]
    [InlineData("dynamic({'a b': 1})['a b']", "1")]
    [InlineData("dynamic([long(6), real(1.5), bool(true), guid(00112233-4455-6677-8899-aabbccddeeff)])", "[6,1.5,true,\"00112233-4455-6677-8899-aabbccddeeff\"]")]
    [InlineData("dynamic({'a': dynamic({'b': dynamic([1])})}).a.b[0]", "1")]
    [InlineData("dynamic([1h, datetime(2026-01-02)])", "[\"01:00:00\",\"2026-01-02T00:00:00.0000000Z\"]")]
    [InlineData("dynamic([datetime(\"2026-01-02\")])[0] == datetime(2026-01-02)", "true")]
    [InlineData("dynamic(4) + 1", "5")]
    [InlineData("dynamic(null)", "null")]
    [InlineData("dynamic(['a' // first\n, 'b'])", "[\"a\",\"b\"]")]
    public void Literals(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
