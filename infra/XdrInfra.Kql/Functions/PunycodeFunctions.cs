using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Punycode of texts and of domain names, whose labels carry <c>xn--</c>. "From" and "to" mean different directions in the two pairs.</summary>
// https://learn.microsoft.com/kusto/query/punycode-from-string-function
// https://learn.microsoft.com/kusto/query/punycode-to-string-function
// https://learn.microsoft.com/kusto/query/punycode-domain-from-string-function
// https://learn.microsoft.com/kusto/query/punycode-domain-to-string-function
internal static class PunycodeFunctions
{
    private const string Mark = "xn--";

    // https://www.rfc-editor.org/rfc/rfc3490#section-3.1
    private static readonly char[] Dots = ['.', '\u3002', '\uFF0E', '\uFF61'];

    public static IEnumerable<ScalarFunction> All =>
    [
        Of<string, string>("punycode_from_string", Punycode.Encode),
        Of<string, string>("punycode_to_string", text => Punycode.Decode(text) ?? string.Empty),
        Of<string, string>("punycode_domain_from_string", Decode),
        Of<string, string>("punycode_domain_to_string", text => string.Join('.', text.Split(Dots).Select(Encode))),
    ];

    private static string Encode(string label) => System.Text.Ascii.IsValid(label) ? label : Mark + Punycode.Encode(label);

    private static string Decode(string domain)
    {
        var labels = domain.Split('.').Select(label => label.StartsWith(Mark, StringComparison.OrdinalIgnoreCase) ? Punycode.Decode(label[Mark.Length..]) : label).ToList();
        return labels.Contains(null) ? string.Empty : string.Join('.', labels);
    }
}
