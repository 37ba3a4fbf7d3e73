using XdrInfra.Kql.Functions.Aggregates;

namespace XdrInfra.Kql.Functions;

/// <summary>Every aggregate function that the engine runs.</summary>
internal static class AggregateRegistry
{
    private static readonly Dictionary<string, IAggregateFunction> Functions =
        AggregateFamilies.All.SelectMany(function => function.Names.Select(name => (name, function)))
            .ToDictionary(pair => pair.name, pair => pair.function, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Functions.Keys;

    public static IAggregateFunction? Find(string name) => Functions.GetValueOrDefault(name);

    public static bool Knows(string name) => Functions.ContainsKey(name);
}
