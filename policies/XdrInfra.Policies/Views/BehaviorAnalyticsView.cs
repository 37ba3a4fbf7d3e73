using XdrInfra.Model.Graph;
using XdrInfra.Model.Values;

namespace XdrInfra.Policies.Views;

/// <summary>Behavior analytics (Ueba) as rules see it.</summary>
public readonly record struct BehaviorAnalyticsView(Resource Resource)
{
    public Value<IReadOnlyList<Value<string>>> Sources => Resource.Texts("dataSources");
}
