using System.Text;
using System.Text.RegularExpressions;

namespace XdrInfra.Kql.Storage;

/// <summary>The content of <c>dynamic(…)</c>: JSON that may also hold single quotes and typed literals such as <c>datetime(…)</c>.</summary>
internal static partial class DynamicLiteral
{
    public static bool TryParse(string text, out DynamicValue? value)
    {
        if (DynamicParser.TryParse(text, out value))
        {
            return true;
        }

        return DynamicParser.TryParse(Normalize(text), out value);
    }

    // Single-quoted strings, spans of time and typed literals become double-quoted strings; comments go.
    private static string Normalize(string text)
    {
        var json = new StringBuilder();
        var last = string.Empty;
        var lastAt = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '\'' or '@')
            {
                // Neighbouring strings are one string.
                var scanned = Lexing.StringScanner.Scan(text, i);
                last = lastAt < 0 ? scanned.Content : last + scanned.Content;
                json.Length = lastAt < 0 ? json.Length : lastAt;
                lastAt = json.Length;
                DynamicWriter.AppendString(json, last);
                i += Math.Max(1, scanned.Length) - 1;
            }
            else if (text[i] == '/' && i + 1 < text.Length && text[i + 1] == '/')
            {
                i = text.IndexOf('\n', i) is var end and >= 0 ? end : text.Length;
            }
            else if (Span().Match(text, i) is { Success: true } span && ScalarParser.TimeSpan(span.Value) is { } time)
            {
                lastAt = -1;
                DynamicWriter.AppendString(json, ScalarText.Of(time));
                i += span.Length - 1;
            }
            else if (TypedLiteral().Match(text, i) is { Success: true } typed)
            {
                lastAt = -1;
                DynamicWriter.AppendString(json, Canonical(typed.Groups["type"].Value, typed.Groups["text"].Value.Trim()));
                i += typed.Length - 1;
            }
            else
            {
                lastAt = char.IsWhiteSpace(text[i]) ? lastAt : -1;
                json.Append(text[i]);
            }
        }

        return json.ToString();
    }

    private static string Canonical(string type, string text) => type switch
    {
        "datetime" when ScalarParser.DateTime(text) is { } time => ScalarText.Of(time),
        "timespan" or "time" when ScalarParser.TimeSpan(text) is { } span => ScalarText.Of(span),
        _ => text,
    };

    [GeneratedRegex(@"\G(?<![\w.])\d+(\.\d+)?[a-z]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"\G(?<type>datetime|timespan|time|guid|real|long|int|decimal|bool)\((?<text>[^)]*)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypedLiteral();
}
