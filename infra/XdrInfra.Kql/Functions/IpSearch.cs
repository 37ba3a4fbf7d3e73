namespace XdrInfra.Kql.Functions;

/// <summary>Looks for IPv4 addresses in text: an address stands between characters that are no part of one.</summary>
// https://learn.microsoft.com/kusto/query/has-ipv4-function
internal static class IpSearch
{
    public static bool Has(string text, IEnumerable<string> wanted, bool prefix) => wanted.Any(one => Has(text, one, prefix));

    private static bool Has(string text, string wanted, bool prefix)
    {
        if (wanted.Length == 0 || (!prefix && IpRange.ParseV4(wanted, -1) is null))
        {
            return false;
        }

        for (var at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var end = at + wanted.Length;
            if ((at == 0 || !IsPart(text[at - 1])) && EndsWell(text, wanted, end, prefix))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWell(string text, string wanted, int end, bool prefix) =>
        (prefix && wanted[^1] == '.') || end == text.Length || !IsPart(text[end]) || (prefix && text[end] == '.');

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '.';
}
