namespace XdrInfra.Kql.Functions;

/// <summary>The parts of a URL as a bag.</summary>
// https://learn.microsoft.com/kusto/query/parse-url-function
internal static class UrlParts
{
    public static DynamicValue OfUrl(string text)
    {
        var rest = text;
        var fragment = CutAfter(ref rest, '#');
        var query = CutAfter(ref rest, '?');
        var scheme = string.Empty;
        var at = rest.IndexOf("://", StringComparison.Ordinal);
        if (at >= 0)
        {
            (scheme, rest) = (rest[..at], rest[(at + 3)..]);
        }

        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var (authority, path) = at < 0 ? (string.Empty, rest) : slash < 0 ? (rest, string.Empty) : (rest[..slash], rest[slash..]);
        var (user, host, port) = Authority(authority);
        var password = CutAfter(ref user, ':');
        return Bag(
            ("Scheme", Text(scheme)), ("Host", Text(host)), ("Port", Text(port)), ("Path", Text(path)), ("Username", Text(user)),
            ("Password", Text(password)), ("Query Parameters", OfQuery(query)), ("Fragment", Text(fragment)));
    }

    public static DynamicValue OfQuery(string text)
    {
        var bag = new DynamicBag();
        foreach (var pair in text.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = pair;
            var value = CutAfter(ref name, '=');
            bag.Set(Uri.UnescapeDataString(name), Text(Uri.UnescapeDataString(value)));
        }

        return DynamicValue.FromBag(bag);
    }

    public static DynamicValue Bag(params (string Name, DynamicValue? Value)[] properties) =>
        DynamicValue.FromBag(DynamicBag.Of(properties.Select(property => KeyValuePair.Create(property.Name, property.Value))));

    private static DynamicValue? Text(string text) => DynamicValue.FromScalar(text);

    private static (string User, string Host, string Port) Authority(string text)
    {
        var at = text.LastIndexOf('@');
        var (user, host) = at < 0 ? (string.Empty, text) : (text[..at], text[(at + 1)..]);
        var colon = host.LastIndexOf(':');
        return colon > host.IndexOf(']', StringComparison.Ordinal) && colon >= 0 ? (user, host[..colon], host[(colon + 1)..]) : (user, host, string.Empty);
    }

    // What stands after the first mark; the text keeps what stands before it.
    private static string CutAfter(ref string text, char mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
        {
            return string.Empty;
        }

        var after = text[(at + 1)..];
        text = text[..at];
        return after;
    }
}
