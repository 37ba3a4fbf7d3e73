using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Functions;

/// <summary><c>dynamic_to_json</c>: equal values have equal texts, because properties are sorted by name.</summary>
// https://learn.microsoft.com/kusto/query/dynamic-to-json-function
internal static class CanonicalJson
{
    public static string Of(DynamicValue value) => value.Raw is DynamicBag or IReadOnlyList<DynamicValue?> ? DynamicWriter.Write(Sorted(value)!) : value.ToString();   // an array or a bag stays one

    private static DynamicValue? Sorted(DynamicValue? value) => value?.Raw switch
    {
        DynamicBag bag => DynamicValue.FromBag(DynamicBag.Of(bag.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => KeyValuePair.Create(property.Key, Sorted(property.Value))))),
        IReadOnlyList<DynamicValue?> items => DynamicValue.FromItems([.. items.Select(Sorted)]),
        _ => value,
    };
}
