namespace XdrInfra.Kql.Tests.Plugins;

public sealed class LookupPluginTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ipv4-lookup-plugin", "ipv4_lookup")]
    [InlineData("let N = datatable(net:string, who:string, site:string)['10.0.0.0/8', 'inner', 'a', '10.1.0.0/16', 'lab', 'b', '192.0.2.7', 'one', 'a', 'bad', 'none', 'a']; datatable(ip:string, site:string)['10.1.2.3', 'a', '192.0.2.7', 'a', '203.0.113.9', 'a', '', 'a'] | evaluate ipv4_lookup(N, ip, net) | project ip, who", "10.1.2.3|lab; 10.1.2.3|inner; 192.0.2.7|one")]
    [InlineData("let N = datatable(net:string, who:string, site:string)['10.0.0.0/8', 'inner', 'a', '10.1.0.0/16', 'lab', 'b', '192.0.2.7', 'one', 'a', 'bad', 'none', 'a']; datatable(ip:string, site:string)['10.1.2.3', 'a', '192.0.2.7', 'a', '203.0.113.9', 'a', '', 'a'] | evaluate ipv4_lookup(N, ip, net, site) | project ip, who", "10.1.2.3|inner; 192.0.2.7|one")]
    [InlineData("let N = datatable(net:string, who:string, site:string)['10.0.0.0/8', 'inner', 'a', '10.1.0.0/16', 'lab', 'b', '192.0.2.7', 'one', 'a', 'bad', 'none', 'a']; datatable(ip:string, site:string)['10.1.2.3', 'a', '192.0.2.7', 'a', '203.0.113.9', 'a', '', 'a'] | evaluate ipv4_lookup(N, ip, net, site, return_unmatched = true) | project ip, who", "10.1.2.3|inner; 192.0.2.7|one; 203.0.113.9|; |")]
    [InlineData("let N = datatable(net:string, who:string, site:string)['10.0.0.0/8', 'inner', 'a', '10.1.0.0/16', 'lab', 'b', '192.0.2.7', 'one', 'a', 'bad', 'none', 'a']; datatable(ip:string, site:string)['10.1.2.3', 'a', '192.0.2.7', 'a', '203.0.113.9', 'a', '', 'a'] | evaluate ipv4_lookup(N, ip, net, true) | where who == \"\" | count", "2")]
    [InlineData("let N = datatable(net:string, who:string, site:string)['10.0.0.0/8', 'inner', 'a', '10.1.0.0/16', 'lab', 'b', '192.0.2.7', 'one', 'a', 'bad', 'none', 'a']; datatable(ip:string, site:string)['10.1.2.3', 'a', '192.0.2.7', 'a', '203.0.113.9', 'a', '', 'a'] | evaluate ipv4_lookup(N, ip, net) | getschema | summarize make_list(ColumnName)", "[\"ip\",\"site\",\"net\",\"who\",\"site1\"]")]
    [InlineData("let N = datatable(net:string, who:string, site:string)['10.0.0.0/8', 'inner', 'a', '10.1.0.0/16', 'lab', 'b', '192.0.2.7', 'one', 'a', 'bad', 'none', 'a']; datatable(ip:string, site:string)['10.1.2.3', 'a', '192.0.2.7', 'a', '203.0.113.9', 'a', '', 'a'] | evaluate ipv4_lookup(N, ip, net, site) | getschema | summarize make_list(ColumnName)", "[\"ip\",\"site\",\"net\",\"who\"]")]
    [InlineData("let N = datatable(net:string)['10.0.0.0/8', '10.1.2.0/24']; print ip = '10.1.0.0/16' | evaluate ipv4_lookup(N, ip, net)", "10.1.0.0/16|10.0.0.0/8")]
    [InlineData("let N = datatable(net:string)[]; print ip = '10.1.0.0' | evaluate ipv4_lookup(N, ip, net, return_unmatched = true)", "10.1.0.0|")]
    public void Adds_the_row_of_the_network_that_an_address_lies_in(string query, string expected) => Kql.Answer(query).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/ipv6-lookup-plugin", "ipv6_lookup")]
    [InlineData("let N = datatable(net:string, who:string)['2001:db8::/32', 'doc', '10.0.0.0/8', 'mapped']; datatable(ip:string)['2001:db8::1', '2001:db9::1', '10.9.9.9'] | evaluate ipv6_lookup(N, ip, net)", "2001:db8::1|2001:db8::/32|doc; 10.9.9.9|10.0.0.0/8|mapped")]
    [InlineData("let N = datatable(net:string, who:string)['2001:db8::/32', 'doc', '10.0.0.0/8', 'mapped']; datatable(ip:string)['2001:db8::1', '2001:db9::1', '10.9.9.9'] | evaluate ipv6_lookup(N, ip, net, true)", "2001:db8::1|2001:db8::/32|doc; 2001:db9::1||; 10.9.9.9|10.0.0.0/8|mapped")]
    public void Knows_networks_of_both_kinds(string query, string expected) => Kql.Answer(query).ShouldBe(expected);
}
