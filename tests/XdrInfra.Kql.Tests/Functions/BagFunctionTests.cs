namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Property bags; keys may be JSON paths.</summary>
public sealed class BagFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/bag-keys-function", "bag_keys")]
    [InlineData("bag_keys(dynamic({'b': 1, 'a': {'c': 2}}))", "[\"b\",\"a\"]")]
    [InlineData("bag_keys(dynamic({}))", "[]")]
    [InlineData("bag_keys(parse_json('[1]'))", "null")]
    public void Bag_keys(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/bag-has-key-function", "bag_has_key")]
    [InlineData("bag_has_key(dynamic({'a': 1}), 'a')", "true")]
    [InlineData("bag_has_key(dynamic({'a': 1}), 'A')", "false")]
    [InlineData("bag_has_key(dynamic({'a': null}), 'a')", "true")]
    [InlineData("bag_has_key(dynamic({'a': {'b c': 1}}), \"$.a['b c']\")", "true")]
    [InlineData("bag_has_key(dynamic({'a': {'b': null}}), '$.a.b')", "true")]
    [InlineData("bag_has_key(dynamic({'a': {'b': 1}}), '$.a.c')", "false")]
    [InlineData("bag_has_key(dynamic({'a': [1]}), '$.a[0]')", "false")]
    [InlineData("bag_has_key(parse_json('[1]'), 'a')", "null")]
    public void Bag_has_key(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/bag-merge-function", "bag_merge")]
    [InlineData("bag_merge(dynamic({'a': 1}), dynamic({'a': 2, 'b': 3}))", "{\"a\":1,\"b\":3}")]
    [InlineData("bag_merge(dynamic({'a': 1}), dynamic({'b': 2}), dynamic({'c': 3}))", "{\"a\":1,\"b\":2,\"c\":3}")]
    [InlineData("bag_merge(dynamic({'a': 1}), dynamic({}))", "{\"a\":1}")]
    public void Bag_merge(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/pack-function", "bag_pack", "pack", "pack_dictionary")]
    [InlineData("bag_pack('a', 1, 'b', 'x', 'c', true)", "{\"a\":1,\"b\":\"x\",\"c\":true}")]
    [InlineData("bag_pack('t', datetime(2026-01-02), 's', 1h, 'n', int(null))", "{\"t\":\"2026-01-02T00:00:00.0000000Z\",\"s\":\"01:00:00\",\"n\":null}")]
    [InlineData("bag_pack('d', dynamic([1]))", "{\"d\":[1]}")]
    [InlineData("pack('a', 1)", "{\"a\":1}")]
    [InlineData("pack_dictionary('a', 1)", "{\"a\":1}")]
    public void Bag_pack(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/bag-remove-keys-function", "bag_remove_keys")]
    [InlineData("bag_remove_keys(dynamic({'a': 1, 'b': 2}), dynamic(['a', 'x']))", "{\"b\":2}")]
    [InlineData("bag_remove_keys(dynamic({'a': {'x': 1, 'y': 2}, 'b': 3}), dynamic(['$.a.x', 'b']))", "{\"a\":{\"y\":2}}")]
    [InlineData("bag_remove_keys(dynamic({'a': {'x y': 1}}), dynamic([\"$.a['x y']\"]))", "{\"a\":{}}")]
    [InlineData("bag_remove_keys(dynamic({'a': [1, 2]}), dynamic(['$.a[0]']))", "{\"a\":[1,2]}")]
    public void Bag_remove_keys(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/bag-set-key-function", "bag_set_key")]
    [InlineData("bag_set_key(dynamic({'a': 1}), 'b', 2)", "{\"a\":1,\"b\":2}")]
    [InlineData("bag_set_key(dynamic({'a': 1}), 'a', 'new')", "{\"a\":\"new\"}")]
    [InlineData("bag_set_key(dynamic({'a': {'x': 1}}), '$.a.y', 2)", "{\"a\":{\"x\":1,\"y\":2}}")]
    [InlineData("bag_set_key(dynamic({}), '$.a.b', dynamic([1]))", "{\"a\":{\"b\":[1]}}")]
    [InlineData("bag_set_key(parse_json('[1]'), 'a', 1)", "null")]
    public void Bag_set_key(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/bag-zip", "bag_zip")]
    [InlineData("bag_zip(dynamic(['a', 'b']), dynamic([1, 2]))", "{\"a\":1,\"b\":2}")]
    [InlineData("bag_zip(dynamic(['a', 'b']), dynamic([1]))", "{\"a\":1,\"b\":null}")]
    [InlineData("bag_zip(dynamic(['a']), dynamic([1, 2]))", "{\"a\":1}")]
    [InlineData("bag_zip(dynamic(['a', 5, 'c']), dynamic([1, 2, 3]))", "{\"a\":1,\"c\":3}")]
    [InlineData("bag_zip(dynamic(['a']), parse_json('text'))", "{\"a\":null}")]
    [InlineData("bag_zip(parse_json('text'), dynamic([1]))", "null")]
    public void Bag_zip(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/treepath-function", "treepath")]
    [InlineData("treepath(dynamic({'a': 1, 'b': {'c': 2}}))", "[\"['a']\",\"['b']\",\"['b']['c']\"]")]
    [InlineData("treepath(dynamic({}))", "[]")]
    public void Treepath(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
