using System.Globalization;

namespace XdrInfra.Kql.Evaluation;

/// <summary>Escapes that the framework writes differently.</summary>
// https://learn.microsoft.com/kusto/query/regex#escape-sequences
internal static class RegexEscape
{
    private const int LastCode = 0x10FFFF;

    /// <summary>The escape in the framework's form and its length here; null when it is the same there.</summary>
    public static (string Text, int Length)? Read(string pattern, int at)
    {
        var rest = pattern.AsSpan(at);
        if (rest.Length < 2)
        {
            return null;
        }

        return rest[1] switch
        {
            '<' or '>' => (@"\b", 2),
            'b' when rest.StartsWith(@"\b{start}", StringComparison.Ordinal) => (@"\b", 9),
            'b' when rest.StartsWith(@"\b{end}", StringComparison.Ordinal) => (@"\b", 7),
            'b' when rest.StartsWith(@"\b{", StringComparison.Ordinal) => throw new QueryLimitException("KQL0405", $"The regular expression '{pattern}' asks for half of a word boundary, which this engine does not run; use '\\b'."),
            'x' or 'u' or 'U' when CodeAt(rest) is { } character => (Code(character.Code), character.Length),
            'p' or 'P' => RegexNames.Property(rest),
            >= '0' and <= '7' when rest.Length > 3 && rest[1..4].IndexOfAnyExceptInRange('0', '7') < 0 => (Code(Convert.ToInt32(rest[1..4].ToString(), 8)), 4),
            _ => null,
        };
    }

    /// <summary>The character that <c>\x{1F600}</c> or <c>\U0001F600</c> stands for, and its length here; null for any other escape.</summary>
    public static (int Code, int Length)? CodeAt(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 2 && rest[1] is 'x' or 'u' or 'U' && rest[2] == '{')
        {
            var end = rest.IndexOf('}');
            return end > 3 && int.TryParse(rest[3..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var braced) && braced <= LastCode ? (braced, end + 1) : null;
        }

        return rest.Length >= 10 && rest[1] == 'U' && int.TryParse(rest[2..10], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code is >= 0 and <= LastCode ? (code, 10) : null;
    }

    // Characters behind the first plane are two units in the framework.
    private static string Code(int code) =>
        code is < 0x10000 or > 0x10FFFF ? $"\\u{code & 0xFFFF:x4}" : $"(?:{string.Concat(char.ConvertFromUtf32(code).Select(unit => $"\\u{(int)unit:x4}"))})";
}
