using XdrInfra.Model.Graph;
using XdrInfra.Model.Values;

namespace XdrInfra.Policies.Views;

/// <summary>Whose users are synchronised, as rules see it.</summary>
public readonly record struct EntityAnalyticsView(Resource Resource)
{
    public const string ActiveDirectory = "ActiveDirectory";
    public const string EntraId = "AzureActiveDirectory";

    public Value<IReadOnlyList<Value<string>>> Providers => Resource.Texts("entityProviders");
}
