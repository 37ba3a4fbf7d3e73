using System.Collections.Frozen;
using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Engine;

/// <summary>The order that references and dependencies ask for.</summary>
public sealed class GraphOrder
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _needs;

    private GraphOrder(IReadOnlyList<Resource> sorted, FrozenDictionary<string, IReadOnlyList<string>> needs)
    {
        Sorted = sorted;
        _needs = needs;
    }

    /// <summary>Every resource after all that it needs.</summary>
    public IReadOnlyList<Resource> Sorted { get; }

    public IReadOnlyList<string> NeedsOf(string name) => _needs.GetValueOrDefault(name, []);

    /// <param name="graph">The graph.</param>
    /// <param name="targets">Only these and what they need; empty for all.</param>
    public static GraphOrder Of(ResourceGraph graph, IReadOnlyList<string> targets)
    {
        var byName = graph.Resources.ToDictionary(resource => resource.Name, StringComparer.Ordinal);
        var needs = byName.Values.ToFrozenDictionary(resource => resource.Name, Needs, StringComparer.Ordinal);
        var sorted = new List<Resource>();
        var seen = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var name in targets.Count > 0 ? targets : graph.Resources.Select(resource => resource.Name))
        {
            Visit(name, null, byName, needs, seen, sorted);
        }

        return new GraphOrder(sorted, needs);
    }

    private static void Visit(
        string name, string? askedBy, Dictionary<string, Resource> byName, FrozenDictionary<string, IReadOnlyList<string>> needs,
        Dictionary<string, bool> done, List<Resource> sorted)
    {
        if (done.TryGetValue(name, out var finished))
        {
            if (!finished)
            {
                throw EngineFindings.Circle(name);
            }

            return;
        }

        if (!byName.TryGetValue(name, out var resource))
        {
            throw askedBy is null ? EngineFindings.NoTarget(name, byName.Keys) : EngineFindings.Dangling(askedBy, name);
        }

        done[name] = false;
        foreach (var need in needs[name])
        {
            Visit(need, name, byName, needs, done, sorted);
        }

        done[name] = true;
        sorted.Add(resource);
    }

    private static IReadOnlyList<string> Needs(Resource resource) =>
        [.. References(resource.Inputs).Concat(resource.DependsOn).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> References(PropertyValue value) => value switch
    {
        PropertyValue.Reference reference => [reference.Resource],
        PropertyValue.Secret secret => References(secret.Inner),
        PropertyValue.List list => list.Items.SelectMany(References),
        PropertyValue.Map map => map.Items.Values.SelectMany(References),
        _ => [],
    };
}
