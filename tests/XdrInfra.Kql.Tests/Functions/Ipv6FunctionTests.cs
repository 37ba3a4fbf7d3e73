namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Addresses and networks of IPv6; IPv4 ones are taken as mapped into it.</summary>
public sealed class Ipv6FunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/parse-ipv6-function", "parse_ipv6")]
    [InlineData("parse_ipv6('fe80::1')", "fe80:0000:0000:0000:0000:0000:0000:0001")]
    [InlineData("parse_ipv6('FE80:0:0::00A1')", "fe80:0000:0000:0000:0000:0000:0000:00a1")]
    [InlineData("parse_ipv6('1.2.3.4')", "0000:0000:0000:0000:0000:ffff:0102:0304")]
    [InlineData("parse_ipv6('fe80::ffff/120')", "fe80:0000:0000:0000:0000:0000:0000:ff00")]
    [InlineData("parse_ipv6('1.2.3.4/24')", "0000:0000:0000:0000:0000:ffff:0102:0300")]
    [InlineData("parse_ipv6('x')", "")]
    [InlineData("parse_ipv6('fe80::1/129')", "")]
    public void Parse_ipv6(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/parse-ipv6-mask-function", "parse_ipv6_mask")]
    [InlineData("parse_ipv6_mask('fe80::abcd', 120)", "fe80:0000:0000:0000:0000:0000:0000:ab00")]
    [InlineData("parse_ipv6_mask('1.2.3.4', 120)", "0000:0000:0000:0000:0000:ffff:0102:0300")]
    [InlineData("parse_ipv6_mask('::1.2.3.4', 128)", "0000:0000:0000:0000:0000:ffff:0102:0304")]
    [InlineData("parse_ipv6_mask('::1.2.3.4/24', 128)", "0000:0000:0000:0000:0000:ffff:0102:0300")]
    [InlineData("parse_ipv6_mask('fe80::abcd/112', 120)", "fe80:0000:0000:0000:0000:0000:0000:0000")]
    [InlineData("parse_ipv6_mask('fe80::1', 129)", "")]
    [InlineData("parse_ipv6_mask('x', 64)", "")]
    public void Parse_ipv6_mask(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ipv6-compare-function", "ipv6_compare")]
    [InlineData("ipv6_compare('fe80::1', 'fe80:0::1')", "0")]
    [InlineData("ipv6_compare('fe80::1', 'fe80::2')", "-1")]
    [InlineData("ipv6_compare('fe80::2', 'fe80::1')", "1")]
    [InlineData("ipv6_compare('fe80::1', 'fe80::ff', 120)", "0")]
    [InlineData("ipv6_compare('fe80::1/120', 'fe80::ff')", "0")]
    [InlineData("ipv6_compare('1.2.3.4', '::ffff:1.2.3.4')", "0")]
    [InlineData("ipv6_compare('1.2.3.4', '1.2.3.200/24')", "0")]
    [InlineData("ipv6_compare('x', 'fe80::1')", "null")]
    public void Ipv6_compare(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ipv6-is-match-function", "ipv6_is_match")]
    [InlineData("ipv6_is_match('fe80::1', 'fe80:0:0::1')", "true")]
    [InlineData("ipv6_is_match('fe80::1', 'fe80::2')", "false")]
    [InlineData("ipv6_is_match('fe80::1', 'fe80::ff', 120)", "true")]
    [InlineData("ipv6_is_match('1.2.3.4/24', '1.2.3.200')", "true")]
    [InlineData("ipv6_is_match('x', 'fe80::1')", "null")]
    public void Ipv6_is_match(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ipv6-is-in-range-function", "ipv6_is_in_range")]
    [InlineData("ipv6_is_in_range('fe80::abcd', 'fe80::/112')", "true")]
    [InlineData("ipv6_is_in_range('fe80::1:abcd', 'fe80::/112')", "false")]
    [InlineData("ipv6_is_in_range('1.2.3.4', '1.2.3.0/24')", "true")]
    [InlineData("ipv6_is_in_range('fe80::1', 'x')", "null")]
    public void Ipv6_is_in_range(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ipv6-is-in-any-range-function", "ipv6_is_in_any_range")]
    [InlineData("ipv6_is_in_any_range('fe80::1', dynamic(['2001:db8::/32', 'fe80::/10']))", "true")]
    [InlineData("ipv6_is_in_any_range('fe80::1', '2001:db8::/32', 'fd00::/8')", "false")]
    [InlineData("ipv6_is_in_any_range('x', 'fe80::/10')", "null")]
    public void Ipv6_is_in_any_range(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
