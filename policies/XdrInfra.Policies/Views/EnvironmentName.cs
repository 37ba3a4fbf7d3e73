namespace XdrInfra.Policies.Views;

/// <summary>What a name says about the environment it belongs to: <c>prod</c>, <c>contoso-prod</c> and <c>law-soc-prod</c> are production.</summary>
internal static class EnvironmentName
{
    public const string Production = "production";

    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["prod"] = Production, ["production"] = Production, ["prd"] = Production, ["live"] = Production,
        ["stage"] = "staging", ["staging"] = "staging", ["stg"] = "staging", ["uat"] = "staging", ["preprod"] = "staging", ["nonprod"] = "staging",
        ["test"] = "test", ["tst"] = "test", ["qa"] = "test",
        ["dev"] = "development", ["development"] = "development", ["sandbox"] = "development", ["lab"] = "development",
    };

    /// <summary>The environment that the last telling word of a name stands for; null when no word tells.</summary>
    public static string? Of(string name)
    {
        var joined = name.Replace("pre-prod", "preprod", StringComparison.OrdinalIgnoreCase)
            .Replace("non-prod", "nonprod", StringComparison.OrdinalIgnoreCase);
        return joined.Split('-', '_', '.', '/').Select(word => Words.GetValueOrDefault(word)).LastOrDefault(found => found is not null);
    }

    public static bool IsProduction(string stack) => Of(stack) == Production;
}
