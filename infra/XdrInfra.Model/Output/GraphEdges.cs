using XdrInfra.Model.Graph;

namespace XdrInfra.Model.Output;

/// <summary>What a resource waits for.</summary>
public static class GraphEdges
{
    /// <summary>Logical names, by reference or by word; each once, in ordinal order.</summary>
    public static IReadOnlyList<string> Of(Resource resource) =>
        [.. resource.DependsOn.Concat(References(resource.Inputs)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> References(PropertyValue value) => value switch
    {
        PropertyValue.Reference reference => [reference.Resource],
        PropertyValue.List list => list.Items.SelectMany(References),
        PropertyValue.Map map => map.Items.Values.SelectMany(References),
        PropertyValue.Secret secret => References(secret.Inner),
        _ => [],
    };
}
