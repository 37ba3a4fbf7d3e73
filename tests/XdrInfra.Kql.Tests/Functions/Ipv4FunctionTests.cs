namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Addresses and networks of IPv4.</summary>
public sealed class Ipv4FunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/parse-ipv4-function", "parse_ipv4")]
    [InlineData("parse_ipv4('1.2.3.4')", "16909060")]
    [InlineData("parse_ipv4('255.255.255.255')", "4294967295")]
    [InlineData("parse_ipv4('0.0.0.0')", "0")]
    [InlineData("parse_ipv4('1.2.3.4/24')", "16909056")]
    [InlineData("parse_ipv4('1.2.3.256')", "null")]
    [InlineData("parse_ipv4('1.2.3')", "null")]
    [InlineData("parse_ipv4('1.2.3.4/33')", "null")]
    [InlineData("parse_ipv4('')", "null")]
    public void Parse_ipv4(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/parse-ipv4-mask-function", "parse_ipv4_mask")]
    [InlineData("parse_ipv4_mask('1.2.3.4', 24)", "16909056")]
    [InlineData("parse_ipv4_mask('1.2.3.4', 32)", "16909060")]
    [InlineData("parse_ipv4_mask('1.2.3.4/16', 24)", "16908288")]
    [InlineData("parse_ipv4_mask('1.2.3.4', 33)", "null")]
    [InlineData("parse_ipv4_mask('1.2.3.4', -1)", "null")]
    [InlineData("parse_ipv4_mask('x', 24)", "null")]
    public void Parse_ipv4_mask(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/format-ipv4-function", "format_ipv4")]
    [InlineData("format_ipv4('1.2.3.4')", "1.2.3.4")]
    [InlineData("format_ipv4('1.2.3.4', 24)", "1.2.3.0")]
    [InlineData("format_ipv4('1.2.3.4/16', 24)", "1.2.0.0")]
    [InlineData("format_ipv4(16909060)", "1.2.3.4")]
    [InlineData("format_ipv4(16909060, 8)", "1.0.0.0")]
    [InlineData("format_ipv4(toint(1))", "0.0.0.1")]
    [InlineData("format_ipv4('x')", "")]
    [InlineData("format_ipv4('1.2.3.4', 33)", "")]
    [InlineData("format_ipv4('1.2.3.4', -1)", "")]
    [InlineData("format_ipv4(-1)", "")]
    public void Format_ipv4(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/format-ipv4-mask-function", "format_ipv4_mask")]
    [InlineData("format_ipv4_mask('1.2.3.4')", "1.2.3.4/32")]
    [InlineData("format_ipv4_mask('1.2.3.4', 24)", "1.2.3.0/24")]
    [InlineData("format_ipv4_mask('1.2.3.4/16', 24)", "1.2.0.0/16")]
    [InlineData("format_ipv4_mask(16909060, 16)", "1.2.0.0/16")]
    [InlineData("format_ipv4_mask('x', 24)", "")]
    [InlineData("format_ipv4_mask('1.2.3.4', 33)", "")]
    public void Format_ipv4_mask(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ipv4-compare-function", "ipv4_compare")]
    [InlineData("ipv4_compare('1.2.3.4', '1.2.3.4')", "0")]
    [InlineData("ipv4_compare('1.2.3.4', '1.2.3.5')", "-1")]
    [InlineData("ipv4_compare('1.2.4.0', '1.2.3.5')", "1")]
    [InlineData("ipv4_compare('10.0.0.1', '9.0.0.1')", "1")]
    [InlineData("ipv4_compare('1.2.3.4', '1.2.3.200', 24)", "0")]
    [InlineData("ipv4_compare('1.2.3.4/24', '1.2.3.200')", "0")]
    [InlineData("ipv4_compare('1.2.3.4/24', '1.2.9.9/16')", "0")]
    [InlineData("ipv4_compare('1.2.3.4/16', '1.3.3.4', 24)", "-1")]
    [InlineData("ipv4_compare('x', '1.2.3.4')", "null")]
    public void Ipv4_compare(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ipv4-is-match-function", "ipv4_is_match")]
    [InlineData("ipv4_is_match('1.2.3.4', '1.2.3.4')", "true")]
    [InlineData("ipv4_is_match('1.2.3.4', '1.2.3.200')", "false")]
    [InlineData("ipv4_is_match('1.2.3.4', '1.2.3.200', 24)", "true")]
    [InlineData("ipv4_is_match('1.2.3.4/24', '1.2.3.200')", "true")]
    [InlineData("ipv4_is_match('1.2.3.4', 'x')", "null")]
    public void Ipv4_is_match(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ipv4-is-private-function", "ipv4_is_private")]
    [InlineData("ipv4_is_private('10.0.0.0')", "true")]
    [InlineData("ipv4_is_private('10.255.255.255')", "true")]
    [InlineData("ipv4_is_private('11.0.0.0')", "false")]
    [InlineData("ipv4_is_private('172.15.255.255')", "false")]
    [InlineData("ipv4_is_private('172.16.0.0')", "true")]
    [InlineData("ipv4_is_private('172.31.255.255')", "true")]
    [InlineData("ipv4_is_private('172.32.0.0')", "false")]
    [InlineData("ipv4_is_private('192.168.5.5/24')", "true")]
    [InlineData("ipv4_is_private('192.169.0.0')", "false")]
    [InlineData("ipv4_is_private('127.0.0.1')", "false")]
    [InlineData("ipv4_is_private('x')", "null")]
    public void Ipv4_is_private(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ipv4-is-in-range-function", "ipv4_is_in_range")]
    [InlineData("ipv4_is_in_range('192.168.1.7', '192.168.1.0/24')", "true")]
    [InlineData("ipv4_is_in_range('192.168.2.7', '192.168.1.0/24')", "false")]
    [InlineData("ipv4_is_in_range('192.168.1.7', '192.168.1.7')", "true")]
    [InlineData("ipv4_is_in_range('1.2.3.4', '0.0.0.0/0')", "true")]
    [InlineData("ipv4_is_in_range('x', '192.168.1.0/24')", "null")]
    [InlineData("ipv4_is_in_range('1.2.3.4', 'x')", "null")]
    public void Ipv4_is_in_range(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ipv4-is-in-any-range-function", "ipv4_is_in_any_range")]
    [InlineData("ipv4_is_in_any_range('1.2.3.4', '9.0.0.0/8', '1.0.0.0/8')", "true")]
    [InlineData("ipv4_is_in_any_range('1.2.3.4', dynamic(['9.0.0.0/8', '1.0.0.0/8']))", "true")]
    [InlineData("ipv4_is_in_any_range('1.2.3.4', dynamic(['9.0.0.0/8']))", "false")]
    [InlineData("ipv4_is_in_any_range('x', '9.0.0.0/8')", "null")]
    [InlineData("ipv4_is_in_any_range('1.2.3.4', 'x')", "null")]
    [InlineData("ipv4_is_in_any_range('1.2.3.4', 'x', '1.0.0.0/8')", "true")]
    [InlineData("ipv4_is_in_any_range('1.2.3.4', dynamic([]))", "false")]
    public void Ipv4_is_in_any_range(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ipv4-netmask-suffix-function", "ipv4_netmask_suffix")]
    [InlineData("ipv4_netmask_suffix('1.2.3.4/24')", "24")]
    [InlineData("ipv4_netmask_suffix('1.2.3.4')", "32")]
    [InlineData("ipv4_netmask_suffix('1.2.3.4/33')", "null")]
    [InlineData("ipv4_netmask_suffix('x')", "null")]
    public void Ipv4_netmask_suffix(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ipv4-range-to-cidr-list-function", "ipv4_range_to_cidr_list")]
    [InlineData("ipv4_range_to_cidr_list('10.0.0.0', '10.0.0.255')", "[\"10.0.0.0/24\"]")]
    [InlineData("ipv4_range_to_cidr_list('10.0.0.1', '10.0.0.6')", "[\"10.0.0.1/32\",\"10.0.0.2/31\",\"10.0.0.4/31\",\"10.0.0.6/32\"]")]
    [InlineData("ipv4_range_to_cidr_list('10.0.0.7', '10.0.0.7')", "[\"10.0.0.7/32\"]")]
    [InlineData("ipv4_range_to_cidr_list('0.0.0.0', '255.255.255.255')", "[\"0.0.0.0/0\"]")]
    [InlineData("ipv4_range_to_cidr_list('10.0.0.2', '10.0.0.1')", "[]")]
    [InlineData("ipv4_range_to_cidr_list('x', '10.0.0.1')", "null")]
    public void Ipv4_range_to_cidr_list(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
