namespace XdrInfra.Kql.Functions;

/// <summary>About how many bytes a dynamic value that a function made holds, for the memory budget.</summary>
internal static class DynamicSize
{
    // The value, its box, and its place in an array or bag; a bag has lists and an index besides.
    private const int ElementBytes = 56;
    private const int BagBytes = 300;

    public static long Of(DynamicValue? value) => value?.Raw switch
    {
        null => 0,
        string text => ElementBytes + (2L * text.Length),
        DynamicBag bag => BagBytes + bag.Sum(property => ElementBytes + (2L * property.Key.Length) + Of(property.Value)),
        IReadOnlyList<DynamicValue?> items => ElementBytes + items.Sum(Of),
        _ => ElementBytes,
    };
}
