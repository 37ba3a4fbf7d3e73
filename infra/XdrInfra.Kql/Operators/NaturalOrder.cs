namespace XdrInfra.Kql.Operators;

/// <summary>Compares names where digits are numbers: a20 comes before a100.</summary>
// https://learn.microsoft.com/kusto/query/project-reorder-operator
internal sealed class NaturalOrder : IComparer<string>
{
    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? string.Empty, y ?? string.Empty);
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var (first, second) = (Piece(left, ref i), Piece(right, ref j));
            var order = char.IsAsciiDigit(first[0]) && char.IsAsciiDigit(second[0]) ? CompareNumbers(first, second) : string.CompareOrdinal(first, second);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length - right.Length;
    }

    // A run of digits, or one other character.
    private static string Piece(string text, ref int at)
    {
        var start = at++;
        while (char.IsAsciiDigit(text[start]) && at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return text[start..at];
    }

    private static int CompareNumbers(string left, string right)
    {
        var (first, second) = (left.TrimStart('0'), right.TrimStart('0'));
        return first.Length != second.Length ? first.Length - second.Length : string.CompareOrdinal(first, second);
    }
}
