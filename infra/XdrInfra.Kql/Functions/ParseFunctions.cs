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
        Boxed("parse_version", KqlType.Decimal, 1, [Text], args => Version((string)args[0]!)),   // likewise
        Boxed("parse_command_line", Dynamic, 2, [Text, Text], args => ((string)args[0]!).Trim().Length == 0 ? null : Items(CommandLine((string)args[0]!).Select(DynamicValue.FromScalar))),   // likewise
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

    // Up to four parts of up to eight digits each, as one number that orders versions.
    private static object? Version(string text)
    {
        var parts = text.Trim().Split('.');
        if (parts.Length > 4 || !Array.TrueForAll(parts, part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var number = 0m;
        for (var i = 0; i < 4; i++)
        {
            number = (number * (i == 0 ? 1 : 100_000_000m)) + (i < parts.Length && i > 0 ? decimal.Parse(parts[i]) : i == 0 ? decimal.Parse(parts[0]) % 100_000 : 0);
        }

        return number;
    }

    // The rules of the Windows command line: https://learn.microsoft.com/cpp/cpp/main-function-command-line-args
    private static List<string> CommandLine(string text)
    {
        var arguments = new List<string>();
        var argument = new StringBuilder();
        var (quoted, open) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var slashes = 0;
            while (i < text.Length && text[i] == '\\')
            {
                slashes++;
                i++;
            }

            var atQuote = i < text.Length && text[i] == '"';
            argument.Append('\\', atQuote ? slashes / 2 : slashes);
            open |= slashes > 0 || atQuote;
            if (i >= text.Length)
            {
                break;
            }

            if (atQuote && slashes % 2 == 0)
            {
                quoted = !quoted;
            }
            else if (!quoted && text[i] is ' ' or '\t')
            {
                End(arguments, argument, ref open);
            }
            else
            {
                argument.Append(text[i]);
                open = true;
            }
        }

        End(arguments, argument, ref open);
        return arguments;
    }

    private static void End(List<string> arguments, StringBuilder argument, ref bool open)
    {
        if (open)
        {
            arguments.Add(argument.ToString());
        }

        argument.Clear();
        open = false;
    }
}
