namespace XdrInfra.Kql.Evaluation;

/// <summary>Named classes of characters.</summary>
// https://learn.microsoft.com/kusto/query/regex#ascii-character-classes
internal static class RegexNames
{
    /// <summary>Of <c>[:alpha:]</c> and its like, the content of a class; null when there is no such name.</summary>
    public static string? Ascii(string name) => name switch
    {
        "alnum" => "0-9A-Za-z",
        "alpha" => "A-Za-z",
        "ascii" => @"\x00-\x7F",
        "blank" => @"\t\x20",
        "cntrl" => @"\x00-\x1F\x7F",
        "digit" => "0-9",
        "graph" => "!-~",
        "lower" => "a-z",
        "print" => @"\x20-~",
        "punct" => @"!-/:-@\[-`{-~",
        "space" => @"\t\n\v\f\r\x20",
        "upper" => "A-Z",
        "word" => "0-9A-Za-z_",
        "xdigit" => "0-9A-Fa-f",
        _ => null,
    };

    /// <summary><c>\pL</c> and <c>\p{Name}</c> in the framework's form; null when it is the same there.</summary>
    public static (string Text, int Length)? Property(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 2 && rest[2] != '{')
        {
            return ($"\\{rest[1]}{{{rest[2]}}}", 3);
        }

        var end = rest.IndexOf('}');
        return end > 3 && Unicode(rest[3..end].ToString()) is { } known ? ($"\\{rest[1]}{{{known}}}", end + 1) : null;
    }

    // The framework knows short names of categories, and of scripts only their blocks.
    private static string? Unicode(string name) => name switch
    {
        "Letter" or "Alphabetic" => "L",
        "Lowercase_Letter" or "Lowercase" => "Ll",
        "Uppercase_Letter" or "Uppercase" => "Lu",
        "Titlecase_Letter" => "Lt",
        "Mark" => "M",
        "Number" => "N",
        "Decimal_Number" => "Nd",
        "Punctuation" => "P",
        "Symbol" => "S",
        "Separator" or "White_Space" => "Z",
        "Other" => "C",
        "Greek" => "IsGreek",
        "Cyrillic" => "IsCyrillic",
        "Hebrew" => "IsHebrew",
        "Arabic" => "IsArabic",
        "Thai" => "IsThai",
        "Hiragana" => "IsHiragana",
        "Katakana" => "IsKatakana",
        "Han" => "IsCJKUnifiedIdeographs",
        _ => null,
    };
}
