using XdrInfra.Kql.Functions.Aggregates;

namespace XdrInfra.Kql.Functions;

/// <summary>Every aggregate function that the engine runs.</summary>
internal static class AggregateRegistry
{
    private static readonly Dictionary<string, IAggregateFunction> Functions = NameTable.Of(AggregateFamilies.All, function => function.Names);

    public static IEnumerable<string> Names => Functions.Keys;

    public static IAggregateFunction? Find(string name) => Functions.GetValueOrDefault(name);

    public static bool Knows(string name) => Functions.ContainsKey(name);
}
