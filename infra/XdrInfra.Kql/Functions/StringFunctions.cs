using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>String functions that are one line each.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#string-functions
internal static class StringFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Of<string, long>("strlen", text => text.Length),
        Of<string, string>("tolower", text => text.ToLowerInvariant()),
        Of<string, string>("toupper", text => text.ToUpperInvariant()),
    ];
}
