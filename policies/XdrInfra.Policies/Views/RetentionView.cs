using XdrInfra.Model.Graph;
using XdrInfra.Model.Values;

namespace XdrInfra.Policies.Views;

/// <summary>The retention of one table as rules see it.</summary>
public sealed record RetentionView(Resource Resource)
{
    public Value<string> Table => Resource.Text("table");

    /// <summary>Analytics, Basic or Auxiliary; absent means that the plan stays as it is.</summary>
    public Value<string> Plan => Resource.Text("plan");

    /// <summary>Days of interactive queries; absent on the plans that have none to set.</summary>
    public Value<int> AnalyticsDays => Resource.Days("retentionInDays");

    public Value<int> TotalDays => Resource.Days("totalRetentionInDays");

    public Value<bool> AllowShorter => Resource.Flag("allowShorter");

}
