using System.Collections.Immutable;

namespace XdrInfra.Model.Graph;

/// <summary>Everything that shall be true for one stack, as plain data with references between its parts.</summary>
public sealed record ResourceGraph(string Stack, ImmutableArray<Resource> Resources)
{
    /// <summary>What the stack tells the outside: name to value.</summary>
    public PropertyValue.Map Outputs { get; init; } = PropertyValue.Map.Empty;

    public Resource? Find(string name) => Resources.FirstOrDefault(resource => resource.Name == name);

    public IEnumerable<Resource> OfType(params string[] types) => Resources.Where(resource => types.Contains(resource.Type));
}
