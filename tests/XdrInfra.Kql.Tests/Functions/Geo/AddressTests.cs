using System.Net;

namespace XdrInfra.Kql.Tests.Functions.Geo;

// https://learn.microsoft.com/kusto/query/geo-info-from-ip-address-function
public sealed class AddressTests
{
    [Theory]
    [InlineData("10.20.30.40")]
    [InlineData("192.168.1.1")]
    [InlineData("127.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("203.0.113.9")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("8.8.8.8/32")]
    [InlineData("8.8.8")]
    [InlineData("localhost")]
    [InlineData("")]
    public void What_nobody_can_place_is_null(string address) => Kql.Value($"geo_info_from_ip_address('{address}')").ShouldBe("null");

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    public void A_public_address_refuses_the_query(string address) =>
        Kql.Value($"geo_info_from_ip_address('{address}')")
            .ShouldBe($"KQL0404: 'geo_info_from_ip_address' asks where '{address}' is, and there is no table of addresses here; ask the real workspace instead.");

    [Fact]
    public void The_host_may_place_addresses()
    {
        var options = new QueryOptions(Kql.Now) { Places = address => address.Equals(IPAddress.Parse("8.8.8.8")) ? new AddressPlace("Portugal", "Lisboa", "Lisbon", 38.722, -9.139) : null };
        var result = KqlEngine.Run("print geo_info_from_ip_address('8.8.8.8'), geo_info_from_ip_address('9.9.9.9')", new TestDatabase([]), options, CancellationToken.None);

        Kql.Lines(result).ShouldBe(["""{"country":"Portugal","state":"Lisboa","city":"Lisbon","latitude":38.722,"longitude":-9.139}|null"""]);
    }
}
