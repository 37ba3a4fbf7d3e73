namespace XdrInfra.Kql.Tests.Functions;

/// <summary>The to…() functions: what has no value in the other type becomes null.</summary>
public sealed class ConversionFunctionTests
{
    // https://learn.microsoft.com/kusto/query/tobool-function
    [Theory]
    [Function("tobool", "toboolean")]
    [InlineData("tobool('true')", "true")]
    [InlineData("tobool('FALSE')", "false")]
    [InlineData("tobool('1')", "true")]
    [InlineData("tobool(0)", "false")]
    [InlineData("tobool(2.5)", "true")]
    [InlineData("tobool('yes')", "null")]
    [InlineData("tobool('')", "null")]
    [InlineData("tobool(dynamic(true))", "true")]
    [InlineData("toboolean('false')", "false")]
    public void Tobool(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/toint-function
    [Theory]
    [Function("toint")]
    [InlineData("toint('12')", "12")]
    [InlineData("toint(3.9)", "3")]
    [InlineData("toint(-3.9)", "-3")]
    [InlineData("toint('2.7')", "2")]
    [InlineData("toint(2147483647)", "2147483647")]
    [InlineData("toint(2147483648)", "null")]
    [InlineData("toint('x')", "null")]
    [InlineData("toint(true)", "1")]
    [InlineData("toint(dynamic('7'))", "7")]
    public void Toint(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/tolong-function
    [Theory]
    [Function("tolong")]
    [InlineData("tolong('9223372036854775807')", "9223372036854775807")]
    [InlineData("tolong('9223372036854775808')", "null")]
    [InlineData("tolong('0x1F')", "31")]
    [InlineData("tolong(-1.9)", "-1")]
    [InlineData("tolong(1e30)", "null")]
    [InlineData("tolong('')", "null")]
    [InlineData("tolong(int(null))", "null")]
    [InlineData("tolong(dynamic(12))", "12")]
    [InlineData("tolong(true)", "1")]
    public void Tolong(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/toreal-function
    [Theory]
    [Function("toreal", "todouble")]
    [InlineData("toreal('1.5')", "1.5")]
    [InlineData("toreal(3)", "3.0")]
    [InlineData("toreal('1e3')", "1000.0")]
    [InlineData("toreal('x')", "null")]
    [InlineData("toreal(int(null))", "null")]
    [InlineData("todouble('-0.5')", "-0.5")]
    public void Toreal(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/todecimal-function
    [Theory]
    [Function("todecimal")]
    [InlineData("todecimal('123.450')", "123.450")]
    [InlineData("todecimal(7)", "7")]
    [InlineData("todecimal('x')", "null")]
    [InlineData("todecimal('1234567890123456789.5')", "1234567890123456789.5")]
    public void Todecimal(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/tostring-function
    [Theory]
    [Function("tostring")]
    [InlineData("tostring(1)", "1")]
    [InlineData("tostring(1.0)", "1.0")]
    [InlineData("tostring(0.1)", "0.1")]
    [InlineData("tostring(true)", "true")]
    [InlineData("tostring(datetime(2026-01-02 03:04:05.6))", "2026-01-02T03:04:05.6000000Z")]
    [InlineData("tostring(1d)", "1.00:00:00")]
    [InlineData("tostring(90s)", "00:01:30")]
    [InlineData("tostring(0.5s)", "00:00:00.5000000")]
    [InlineData("tostring(-1h)", "-01:00:00")]
    [InlineData("tostring(guid(00112233-4455-6677-8899-aabbccddeeff))", "00112233-4455-6677-8899-aabbccddeeff")]
    [InlineData("tostring(int(null))", "")]
    [InlineData("tostring(datetime(null))", "")]
    [InlineData("tostring(dynamic(null))", "")]
    [InlineData("tostring(dynamic({\"a\": [1, 'x', null]}))", "{\"a\":[1,\"x\",null]}")]
    [InlineData("tostring(dynamic('x'))", "x")]
    [InlineData("tostring(dynamic(1.0))", "1.0")]
    public void Tostring(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/todatetime-function
    [Theory]
    [Function("todatetime")]
    [InlineData("todatetime('2026-01-02T03:04:05.678Z')", "2026-01-02T03:04:05.6780000Z")]
    [InlineData("todatetime('2026-01-02T03:04:05+02:00')", "2026-01-02T01:04:05.0000000Z")]
    [InlineData("todatetime('2026-01-02 03:04')", "2026-01-02T03:04:00.0000000Z")]
    [InlineData("todatetime('2026-01-02')", "2026-01-02T00:00:00.0000000Z")]
    [InlineData("todatetime('Fri, 2 Jan 26 03:04:05 GMT')", "2026-01-02T03:04:05.0000000Z")]
    [InlineData("todatetime('2 Jan 26 03:04')", "2026-01-02T03:04:00.0000000Z")]
    [InlineData("todatetime('Friday, 02-Jan-26 03:04:05 GMT')", "2026-01-02T03:04:05.0000000Z")]
    [InlineData("todatetime('Friday, 02-Jan-26 03:04')", "2026-01-02T03:04:00.0000000Z")]
    [InlineData("todatetime('02-Jan-26 03:04 GMT')", "2026-01-02T03:04:00.0000000Z")]
    [InlineData("todatetime('2026-01-02 03:04:05 GMT')", "2026-01-02T03:04:05.0000000Z")]
    [InlineData("todatetime('2026-01-02T03:04 GMT')", "2026-01-02T03:04:00.0000000Z")]
    [InlineData("todatetime('x')", "null")]
    [InlineData("todatetime('')", "null")]
    [InlineData("todatetime('2026-02-30')", "null")]
    [InlineData("todatetime(dynamic('2026-01-02'))", "2026-01-02T00:00:00.0000000Z")]
    public void Todatetime(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/totimespan-function
    [Theory]
    [Function("totimespan", "totime")]
    [InlineData("totimespan('1.02:03:04')", "1.02:03:04")]
    [InlineData("totimespan('00:00:01.5')", "00:00:01.5000000")]
    [InlineData("totimespan('2d')", "2.00:00:00")]
    [InlineData("totimespan('1.5h')", "01:30:00")]
    [InlineData("totimespan('x')", "null")]
    [InlineData("totimespan('')", "null")]
    [InlineData("totime('1h')", "01:00:00")]
    public void Totimespan(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/toguid-function
    [Theory]
    [Function("toguid")]
    [InlineData("toguid('00112233-4455-6677-8899-aabbccddeeff')", "00112233-4455-6677-8899-aabbccddeeff")]
    [InlineData("toguid('00112233445566778899AABBCCDDEEFF')", "00112233-4455-6677-8899-aabbccddeeff")]
    [InlineData("toguid('001122334455-66778899aabb-ccddeeff')", "null")]
    [InlineData("toguid('001122334455-6677-8899-aabbccddeeff')", "00112233-4455-6677-8899-aabbccddeeff")]
    [InlineData("toguid('00112233-4455-6677-8899-aabbccddeeff and more')", "00112233-4455-6677-8899-aabbccddeeff")]
    [InlineData("toguid('00112233-4455')", "null")]
    [InlineData("toguid('g0112233-4455-6677-8899-aabbccddeeff')", "null")]
    [InlineData("toguid('')", "null")]
    public void Toguid(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
