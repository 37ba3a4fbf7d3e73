namespace XdrInfra.Kql.Tests.Functions;

/// <summary>IPv4 addresses in text.</summary>
public sealed class IpSearchTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/has-ipv4-function", "has_ipv4")]
    [InlineData("has_ipv4('from 10.1.2.3 to host', '10.1.2.3')", "true")]
    [InlineData("has_ipv4('src=10.1.2.3:443', '10.1.2.3')", "true")]
    [InlineData("has_ipv4('Blocked 10.1.2.3.', '10.1.2.3')", "true")]
    [InlineData("has_ipv4('10.1.2.3', '10.1.2.3')", "true")]
    [InlineData("has_ipv4('at 110.1.2.3', '10.1.2.3')", "false")]
    [InlineData("has_ipv4('at 10.1.2.34', '10.1.2.3')", "false")]
    [InlineData("has_ipv4('at10.1.2.3', '10.1.2.3')", "false")]
    [InlineData("has_ipv4('10.1.2.3abc', '10.1.2.3')", "false")]
    [InlineData("has_ipv4('7.10.1.2.3', '10.1.2.3')", "false")]
    [InlineData("has_ipv4('see 10.1.2.256', '10.1.2.256')", "false")]
    [InlineData("has_ipv4('see 10.1.2.', '10.1.2.')", "false")]
    [InlineData("has_ipv4('', '10.1.2.3')", "false")]
    public void Has_ipv4(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/has-any-ipv4-function", "has_any_ipv4")]
    [InlineData("has_any_ipv4('from 10.1.2.3', '9.9.9.9', '10.1.2.3')", "true")]
    [InlineData("has_any_ipv4('from 10.1.2.3', dynamic(['9.9.9.9', '10.1.2.3']))", "true")]
    [InlineData("has_any_ipv4('from 10.1.2.3', dynamic(['9.9.9.9']))", "false")]
    [InlineData("has_any_ipv4('from 10.1.2.300', '10.1.2.300', '10.1.2.3')", "false")]
    public void Has_any_ipv4(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/has-ipv4-prefix-function", "has_ipv4_prefix")]
    [InlineData("has_ipv4_prefix('from 10.1.2.3', '10.')", "true")]
    [InlineData("has_ipv4_prefix('from 10.1.2.3', '10.1.')", "true")]
    [InlineData("has_ipv4_prefix('from 10.1.2.3', '10.1.2.3')", "true")]
    [InlineData("has_ipv4_prefix('from 10.1.2.3', '10.1')", "false")]
    [InlineData("has_ipv4_prefix('from 10.1.2.3', '10.1.2')", "false")]
    [InlineData("has_ipv4_prefix('from 10.1.2.30', '10.1.2.3')", "false")]
    [InlineData("has_ipv4_prefix('from 10.1.2.256', '10.1.')", "false")]
    [InlineData("has_ipv4_prefix('from 10.1.2', '10.1.')", "false")]
    [InlineData("has_ipv4_prefix('from10.1.2.3', '10.1.')", "false")]
    [InlineData("has_ipv4_prefix('from 110.1.2.3', '10.1.')", "false")]
    [InlineData("has_ipv4_prefix('from 10.1.2.3', '')", "false")]
    public void Has_ipv4_prefix(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/has-any-ipv4-prefix-function", "has_any_ipv4_prefix")]
    [InlineData("has_any_ipv4_prefix('from 10.1.2.3', '192.168.', '10.1.')", "true")]
    [InlineData("has_any_ipv4_prefix('from 10.1.2.3', dynamic(['192.168.', '10.1.']))", "true")]
    [InlineData("has_any_ipv4_prefix('from 10.1.2.3', dynamic(['192.168.']))", "false")]
    [InlineData("has_any_ipv4_prefix('from 10.1.2.3', '10.1')", "false")]
    public void Has_any_ipv4_prefix(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
