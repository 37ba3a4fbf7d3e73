using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Functions about the service itself, with the answers of a place that has no cluster.</summary>
internal static class ServiceFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Nothing("current_cluster_endpoint", _ => "local"), Nothing("current_database", _ => "local"), Nothing("current_principal", _ => string.Empty),
    ];
}
