namespace XdrInfra.Kql.Binding;

/// <summary>The type that holds values of two types.</summary>
internal static class CommonType
{
    /// <summary>For comparing; null when the two cannot be compared.</summary>
    public static KqlType? ForComparison(KqlType left, KqlType right)
    {
        if (left == right)
        {
            return left;
        }

        if (left == KqlType.Dynamic || right == KqlType.Dynamic)
        {
            var other = left == KqlType.Dynamic ? right : left;
            return other is KqlType.Int or KqlType.Long ? KqlType.Real : other;
        }

        return Widest(left, right) ?? (IsNumericOrBool(left) && IsNumericOrBool(right) ? KqlType.Long : null);
    }

    /// <summary>For values of which one is chosen, as in <c>iff</c>; null when they do not go together.</summary>
    public static KqlType? ForChoice(KqlType left, KqlType right) =>
        left == right || right == KqlType.Unknown ? left
        : left == KqlType.Unknown ? right
        : left == KqlType.Dynamic || right == KqlType.Dynamic ? KqlType.Dynamic
        : Widest(left, right);

    /// <summary>The wider of two numeric types; null when one is not numeric.</summary>
    public static KqlType? Widest(KqlType left, KqlType right)
    {
        if (!left.IsNumeric() || !right.IsNumeric())
        {
            return left == right ? left : null;
        }

        return Rank(left) >= Rank(right) ? left : right;
    }

    private static bool IsNumericOrBool(KqlType type) => type == KqlType.Bool || type.IsNumeric();

    private static int Rank(KqlType type) => type switch
    {
        KqlType.Int => 0,
        KqlType.Long => 1,
        KqlType.Real => 2,
        _ => 3,
    };
}
