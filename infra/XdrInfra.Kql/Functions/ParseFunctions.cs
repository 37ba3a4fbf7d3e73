using System.Text;
using static XdrInfra.Kql.Functions.Define;
using static XdrInfra.Kql.Functions.DynamicFunctions;

namespace XdrInfra.Kql.Functions;

/// <summary>Functions that take a text apart: URLs, paths, command lines, CSV, versions.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#string-functions
internal static class ParseFunctions
{
    private const KqlType Dynamic = KqlType.Dynamic;
    private const KqlType Text = KqlType.String;

    public static IEnumerable<ScalarFunction> All =>
    [
        .. Named(["parse_url", "parseurl"], name => Of<string, DynamicValue>(name, UrlParts.OfUrl)),
        .. Named(["parse_urlquery", "parseurlquery"], name => Of<string, DynamicValue>(name, text => UrlParts.Bag(("Query Parameters", UrlParts.OfQuery(text))))),
        Of<string, DynamicValue>("parse_path", PathParts.Of),
        Boxed("parse_csv", Dynamic, 1, [Text], args => Items(CsvFields((string)args[0]!).Select(DynamicValue.FromScalar))),   // a string is never null
        Boxed("parse_version", KqlType.Decimal, 1, [Text], args => VersionNumber.Parse((string)args[0]!)),   // likewise
        Boxed("parse_command_line", Dynamic, 2, [Text, Text], args => args[1] is "windows" && CommandLineParts.Of((string)args[0]!) is { } parts ? Items(parts.Select(DynamicValue.FromScalar)) : null),   // likewise
    ];

    // Only the first record of the text counts.
    private static List<string> CsvFields(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted)
            {
                var doubled = text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"';
                quoted = text[i] != '"' || doubled;
                i += doubled ? 1 : 0;
                field.Append(quoted ? text[i] : string.Empty);
            }
            else if (text[i] is '\n' or '\r')
            {
                break;
            }
            else if (text[i] == ',')
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (text[i] == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else
            {
                field.Append(text[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
