namespace XdrInfra.Kql.Evaluation.Grouping;

/// <summary>How keys of a type are compared; null where their own way will do.</summary>
internal static class KeyComparer
{
    public static IEqualityComparer<T>? Of<T>() =>
        typeof(T) == typeof(string) ? (IEqualityComparer<T>)StringComparer.Ordinal
        : typeof(T) == typeof(long) ? (IEqualityComparer<T>)(object)SpreadComparer<long>.Instance
        : typeof(T) == typeof(DateTime) ? (IEqualityComparer<T>)(object)SpreadComparer<DateTime>.Instance
        : typeof(T) == typeof(TimeSpan) ? (IEqualityComparer<T>)(object)SpreadComparer<TimeSpan>.Instance
        : null;
}
