using System.Text;

namespace XdrInfra.Kql.Operators.Extracting;

/// <summary>The pattern of <c>parse</c> as a regular expression with one group for each column.</summary>
internal sealed record ParsePattern(string Regex, IReadOnlyList<KqlType> Types, bool IsRelaxed)
{
    public static ParsePattern Of(IReadOnlyList<ParsePart> parts, ParseMode mode, string flags)
    {
        var captures = parts.OfType<ParsePart.Capture>().Select(capture => capture.Type).ToList();
        var regex = new StringBuilder(mode == ParseMode.Regex && flags.Length > 0 ? $"(?{flags.Replace("U", string.Empty, StringComparison.Ordinal)})" : "(?s)").Replace("(?)", string.Empty);
        regex.Append('^');
        var number = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var last = i == parts.Count - 1;
            regex.Append(parts[i] switch
            {
                ParsePart.Text text => mode == ParseMode.Regex ? $"(?:{text.Content})" : System.Text.RegularExpressions.Regex.Escape(text.Content),
                ParsePart.Capture capture => $"(?<c{number++}>{Captured(capture.Type, mode, last)})",
                _ => last ? ".*" : ".*?",
            });
        }

        regex.Append('$');
        return new ParsePattern(regex.ToString(), captures, mode == ParseMode.Relaxed);
    }

    // Numbers end by themselves, text ends where the next part begins.
    private static string Captured(KqlType type, ParseMode mode, bool last) => type switch
    {
        KqlType.Long or KqlType.Int when mode == ParseMode.Simple => @"\s*[-+]?\d+",
        KqlType.Real or KqlType.Decimal when mode == ParseMode.Simple => @"\s*[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?",
        _ => last ? ".*" : ".*?",
    };

    public static string GroupName(int number) => $"c{number}";
}
