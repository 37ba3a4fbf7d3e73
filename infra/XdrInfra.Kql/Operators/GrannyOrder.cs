namespace XdrInfra.Kql.Operators;

/// <summary>Names in the order of <c>granny-asc</c>: digits within them count as numbers, so that <c>a2</c> comes before <c>a10</c>.</summary>
// https://learn.microsoft.com/kusto/query/project-reorder-operator
internal sealed class GrannyOrder : IComparer<string>
{
    public static GrannyOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        while (left.Length > 0 && right.Length > 0)
        {
            var (first, second) = (Digits(left), Digits(right));
            var order = first > 0 && second > 0
                ? CompareNumbers(left[..first], right[..second])
                : char.ToUpperInvariant(left[0]).CompareTo(char.ToUpperInvariant(right[0]));
            if (order != 0)
            {
                return order;
            }

            var both = first > 0 && second > 0;
            left = left[(both ? first : 1)..];
            right = right[(both ? second : 1)..];
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    // Of any length: without leading zeros the longer number is the greater.
    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var first = left.TrimStart('0');
        var second = right.TrimStart('0');
        return first.Length != second.Length ? first.Length.CompareTo(second.Length) : first.SequenceCompareTo(second);
    }
}
