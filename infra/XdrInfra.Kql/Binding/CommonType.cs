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

    /// <summary>For <c>==</c> and <c>!=</c>, which take any two: text is read as the other type, and what has nothing in common is compared as text.</summary>
    public static KqlType ForEquality(KqlType left, KqlType right) =>
        ForComparison(left, right)
        ?? (left == KqlType.String ? right : right == KqlType.String ? left : KqlType.String);

    /// <summary>For the two sides of a join key; null when they cannot meet. Dynamic values cannot be keys.</summary>
    public static KqlType? ForJoin(KqlType left, KqlType right) => (left, right) switch
    {
        (KqlType.Int, KqlType.Long) or (KqlType.Long, KqlType.Int) => KqlType.Long,
        _ when left == right && left != KqlType.Dynamic => left,
        (KqlType.Unknown, _) => right,
        (_, KqlType.Unknown) => left,
        _ => null,
    };

    /// <summary>For an order; null when the two have none.</summary>
    public static KqlType? ForOrder(KqlType left, KqlType right)
    {
        var withDynamic = left == KqlType.Dynamic || right == KqlType.Dynamic;
        return ForComparison(left, right) is { } type and not (KqlType.String or KqlType.Guid)
            && !(withDynamic && type is KqlType.Bool or KqlType.DateTime or KqlType.TimeSpan) ? type : null;
    }

    /// <summary>For values of which one is chosen, as in <c>iff</c>: the one type that is not dynamic, the widest number, or dynamic.</summary>
    public static KqlType Chosen(IEnumerable<KqlType> types)
    {
        var known = types.Where(type => type is not (KqlType.Dynamic or KqlType.Unknown)).Distinct().ToList();
        return known switch
        {
            [] => KqlType.Dynamic,
            [var only] => only,
            _ when known.TrueForAll(type => type.IsNumeric()) => known.MaxBy(Rank),
            _ => KqlType.Dynamic,
        };
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
