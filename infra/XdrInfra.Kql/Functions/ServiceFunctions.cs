using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Functions about the service itself, with the answers of a place that has no cluster.</summary>
internal static class ServiceFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Nothing("current_cluster_endpoint", _ => "local"), Nothing("current_database", _ => "local"), Nothing("current_principal", _ => string.Empty),
        Boxed("estimate_data_size", KqlType.Long, 1, [KqlType.Unknown], args => args.Sum(arg => (long)System.Text.Encoding.UTF8.GetByteCount(ScalarText.Of(arg))), repeats: true),
        Of<bool, bool>("assert", condition => condition),
    ];
}
