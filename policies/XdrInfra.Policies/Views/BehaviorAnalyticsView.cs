using XdrInfra.Model.Graph;
using XdrInfra.Model.Values;

namespace XdrInfra.Policies.Views;

/// <summary>Behavior analytics (Ueba) as rules see it.</summary>
public sealed record BehaviorAnalyticsView(Resource Resource)
{
    public Value<IReadOnlyList<Value<string>>> Sources => Resource.Texts("dataSources");
}
