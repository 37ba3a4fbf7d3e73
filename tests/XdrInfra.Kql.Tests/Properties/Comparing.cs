namespace XdrInfra.Kql.Tests.Properties;

/// <summary>Comparison of two values by the published rules, apart from the engine's.</summary>
// https://learn.microsoft.com/kusto/query/scalar-data-types/null-values
internal static class Comparing
{
    public static bool? Test(string symbol, object? left, object? right)
    {
        if (left is null || right is null)
        {
            return left is null && right is null || symbol is not ("==" or "!=") ? null : symbol == "!=";
        }

        return left is double || right is double ? Reals(symbol, Real(left), Real(right)) : Decide(symbol, Order(left, right));
    }

    /// <summary>The order of two values that are not null.</summary>
    public static int Order(object left, object right) => (left, right) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (int or long, int or long) => Whole(left).CompareTo(Whole(right)),
        _ => ((IComparable)left).CompareTo(right),
    };

    // The operators of double are those of IEEE 754: what is not a number is in no order, and differs from itself.
    private static bool Reals(string symbol, double left, double right) => symbol switch
    {
        "==" => left == right,
        "!=" => left != right,
        "<" => left < right,
        "<=" => left <= right,
        ">" => left > right,
        _ => left >= right,
    };

    private static bool Decide(string symbol, int order) => symbol switch
    {
        "==" => order == 0,
        "!=" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };

    private static long Whole(object value) => value is int number ? number : (long)value;

    private static double Real(object value) => value is double real ? real : Whole(value);
}
