namespace XdrInfra.Kql.Evaluation;

/// <summary>The order of values of one type: strings by code unit, dynamic values by kind and text.</summary>
internal static class ValueOrder
{
    /// <summary>What <c>max</c> and <c>arg_max</c> take, to Microsoft's parser: of an array or a guid none is the greatest.</summary>
    public static bool HasOrder(KqlType type) => type is not (KqlType.Dynamic or KqlType.Guid);

    public static int Compare<T>(T left, T right)
    {
        if (typeof(T) == typeof(string))
        {
            return string.CompareOrdinal((string?)(object?)left, (string?)(object?)right);
        }

        if (typeof(T) == typeof(DynamicValue))
        {
            return CompareDynamic((DynamicValue?)(object?)left, (DynamicValue?)(object?)right);
        }

        return Comparer<T>.Default.Compare(left, right);
    }

    private static int CompareDynamic(DynamicValue? left, DynamicValue? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        }

        var numbers = (Conversion.ToReal(left.Raw), Conversion.ToReal(right.Raw));
        return left.Raw is not string && right.Raw is not string && numbers is ({ } a, { } b)
            ? a.CompareTo(b)
            : string.CompareOrdinal(left.ToString(), right.ToString());
    }
}
