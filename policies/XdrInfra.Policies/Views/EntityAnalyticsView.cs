using XdrInfra.Model.Graph;
using XdrInfra.Model.Values;

namespace XdrInfra.Policies.Views;

/// <summary>Whose users are synchronised, as rules see it.</summary>
public sealed record EntityAnalyticsView(Resource Resource)
{
    public const string ActiveDirectory = "ActiveDirectory";
    public const string EntraId = "AzureActiveDirectory";

    public Value<IReadOnlyList<Value<string>>> Providers => Resource.Texts("entityProviders");

    /// <summary>A directory when it is in the list; absent when it is not; unknown when an entry is.</summary>
    public Value<string> Provider(string name)
    {
        var providers = Providers;
        var found = providers.Or([]).FirstOrDefault(item => item.Or("") == name);
        return found.IsKnown ? found
            : providers.IsUnknown || providers.Or([]).Any(item => item.IsUnknown) ? Value<string>.Unknown(providers.Origin)
            : Value<string>.Absent(providers.Origin);
    }
}
