using System.Net;
using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Functions.Geo;

/// <summary>
/// <c>geo_info_from_ip_address(text)</c>: the place of an address from the table that the host gives. Without a table, text that is no address and
/// addresses that nobody can place give null, and a public address refuses the query: a made-up place would be worse.
/// </summary>
// https://learn.microsoft.com/kusto/query/geo-info-from-ip-address-function
internal static class AddressFunction
{
    private const string Name = "geo_info_from_ip_address";

    // https://www.iana.org/assignments/iana-ipv4-special-registry
    private static readonly IpRange[] ReservedV4 = Ranges(
        IpRange.ParseV4,
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
        "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    // https://www.iana.org/assignments/iana-ipv6-special-registry
    private static readonly IpRange[] ReservedV6 = Ranges(
        IpRange.ParseV6, "::/127", "64:ff9b::/96", "100::/64", "2001::/23", "2001:db8::/32", "fc00::/7", "fe80::/10", "ff00::/8");

    public static ScalarFunction Create() => Define.BoxedInRun(Name, KqlType.Dynamic, 1, [KqlType.String], (args, run) => Find((string)args[0]!, run));   // a string is never null

    private static DynamicValue? Find(string text, Run run)
    {
        if (text.Contains('/') || !IPAddress.TryParse(text.Trim(), out var address) || Range(text) is not { } place)
        {
            return null;
        }

        if (run.Options.Places is { } places)
        {
            return places(address) is { } known ? Bag(known) : null;
        }

        return Array.Exists(place.Width == 32 ? ReservedV4 : ReservedV6, range => range.Contains(place)) ? null : throw Refusal(text);
    }

    // An IPv4 address within IPv6 is one of IPv4.
    private static IpRange? Range(string text) =>
        IPAddress.TryParse(text.Trim(), out var address) && address.IsIPv4MappedToIPv6 ? IpRange.ParseV4(address.MapToIPv4().ToString(), -1)
        : text.Contains(':') ? IpRange.ParseV6(text, -1) : IpRange.ParseV4(text, -1);

    private static QueryLimitException Refusal(string text) =>
        new("KQL0404", $"'{Name}' asks where '{text.Trim()}' is, and there is no table of addresses here; ask the real workspace instead.");

    private static DynamicValue Bag(AddressPlace place) => DynamicValue.FromBag(DynamicBag.Of(
    [
        new("country", DynamicValue.FromScalar(place.Country)), new("state", DynamicValue.FromScalar(place.State)), new("city", DynamicValue.FromScalar(place.City)),
        new("latitude", DynamicValue.FromScalar(place.Latitude)), new("longitude", DynamicValue.FromScalar(place.Longitude)),
    ]));

    private static IpRange[] Ranges(Func<string, long, IpRange?> parse, params string[] texts) => [.. texts.Select(text => parse(text, -1)).OfType<IpRange>()];
}
