namespace XdrInfra.Kql.Functions;

/// <summary>Looks for IPv4 addresses in text. An address stands between characters that are neither letters nor digits, and is no part of more dotted numbers.</summary>
// https://learn.microsoft.com/kusto/query/has-ipv4-function
// https://learn.microsoft.com/kusto/query/has-ipv4-prefix-function
internal static class IpSearch
{
    public static bool Has(string text, IEnumerable<string> wanted, bool prefix) => wanted.Any(one => Has(text, one, prefix));

    private static bool Has(string text, string wanted, bool prefix)
    {
        var octets = OctetsOf(wanted);
        var isPrefix = prefix && octets is > 0 and < 4 && wanted.Length > 0 && wanted[^1] == '.';
        if (!isPrefix && (octets != 4 || wanted[^1] == '.'))
        {
            return false;
        }

        for (var at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var end = AddressEnd(text, at);
            if (end > 0 && (isPrefix || end == at + wanted.Length) && StartsWell(text, at) && EndsWell(text, end))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWell(string text, int at) =>
        at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || (text[at - 1] == '.' && at > 1 && char.IsAsciiDigit(text[at - 2])));

    private static bool EndsWell(string text, int end) =>
        end == text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));

    // Four numbers with dots between them; 0 when here is no address.
    private static int AddressEnd(string text, int at)
    {
        for (var octet = 0; octet < 4; octet++)
        {
            var end = OctetEnd(text, at);
            if (end < 0 || (octet < 3 && (end == text.Length || text[end] != '.')))
            {
                return 0;
            }

            at = octet < 3 ? end + 1 : end;
        }

        return at;
    }

    /// <summary>How many numbers a text has that is nothing but such numbers, each with a dot behind it save perhaps the last; -1 when it is more.</summary>
    private static int OctetsOf(string text)
    {
        var (count, at) = (0, 0);
        while (at < text.Length)
        {
            var end = OctetEnd(text, at);
            if (end < 0 || (end < text.Length && text[end] != '.'))
            {
                return -1;
            }

            count++;
            at = end + 1;
        }

        return count;
    }

    private static int OctetEnd(string text, int at)
    {
        var (value, end) = (0, at);
        for (; end < text.Length && end < at + 3 && char.IsAsciiDigit(text[end]); end++)
        {
            value = (value * 10) + text[end] - '0';
        }

        return end == at || value > 255 ? -1 : end;
    }
}
