using System.Text;

namespace XdrInfra.Kql.Operators.Extracting;

/// <summary>The pattern of <c>parse</c> as a regular expression with one group for each column.</summary>
internal sealed record ParsePattern(string Regex, IReadOnlyList<KqlType> Types, bool IsRelaxed)
{
    /// <summary>The same without a regular expression, where it can be had.</summary>
    public PlainPattern? Plain { get; init; }

    private const string Number = @"\s*[-+]?\d+";
    private const string Real = @"\s*[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?";

    public static ParsePattern Of(IReadOnlyList<ParsePart> parts, ParseMode mode, string flags)
    {
        var captures = parts.OfType<ParsePart.Capture>().Select(capture => capture.Type).ToList();
        var isUngreedy = flags.Contains('U', StringComparison.Ordinal);
        var regex = new StringBuilder(Options(mode, flags.Replace("U", string.Empty, StringComparison.Ordinal)));
        regex.Append('^');
        var number = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var last = i == parts.Count - 1;
            regex.Append(parts[i] switch
            {
                ParsePart.Text text when mode == ParseMode.Regex => $"(?:{(isUngreedy ? RegexGreed.Swapped(text.Content) : text.Content)})",
                ParsePart.Text text => System.Text.RegularExpressions.Regex.Escape(text.Content),
                ParsePart.Capture capture => $"(?<c{number++}>{Captured(capture.Type, mode, last || (mode == ParseMode.Regex && !isUngreedy), !last && parts[i + 1] is ParsePart.Skip)})",
                _ => last ? ".*" : ".*?",
            });
        }

        regex.Append('$');
        return new ParsePattern(regex.ToString(), captures, mode == ParseMode.Relaxed) { Plain = PlainPattern.Of(parts, mode) };
    }

    public static string GroupName(int number) => $"c{number}";

    private static string Options(ParseMode mode, string flags) => mode != ParseMode.Regex ? "(?s)" : flags.Length == 0 ? string.Empty : $"(?{flags})";

    // Numbers end by themselves. Text ends where the next part begins: with regular expressions at the last such place, else at the first.
    // https://learn.microsoft.com/kusto/query/parse-operator#examples
    private static string Captured(KqlType type, ParseMode mode, bool isGreedy, bool endsByItself)
    {
        var any = isGreedy ? ".*" : ".*?";
        return (type, mode) switch
        {
            (KqlType.Long or KqlType.Int, ParseMode.Relaxed) => $"{Number}|{any}",
            (KqlType.Long or KqlType.Int, _) => Number,
            (KqlType.Real or KqlType.Decimal, ParseMode.Relaxed) => $"{Real}|{any}",
            (KqlType.Real or KqlType.Decimal, _) => Real,
            (KqlType.DateTime or KqlType.TimeSpan, _) when endsByItself => @"[-+:./\d\sTZ]+",
            (KqlType.Guid, _) when endsByItself => "[-{}0-9A-Fa-f]+",
            (KqlType.Bool, _) when endsByItself => "(?i:true|false|0|1)",
            _ => any,
        };
    }
}
