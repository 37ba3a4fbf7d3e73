namespace XdrInfra.Resources.ResourceGroups;

/// <summary>Azure spells a location in two ways: <c>westeurope</c> and <c>West Europe</c>.</summary>
internal static class Locations
{
    public static bool Differ(string? wanted, string? actual) =>
        wanted is not null && actual is not null && !string.Equals(Plain(wanted), Plain(actual), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string location) => location.Replace(" ", "", StringComparison.Ordinal);
}
