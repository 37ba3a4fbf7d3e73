using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Values;

namespace XdrInfra.Policies.Views;

/// <summary>The workspace as rules see it; both providers use the same property names.</summary>
public sealed record WorkspaceView(Resource Resource)
{
    public Value<string> Name => Resource.Text("workspaceName");

    public Value<string> Sku => Resource.Text("sku.name");

    public Value<int> RetentionDays => Resource.Days("retentionInDays");

    public Value<double> DailyCapGb => Resource.Number("workspaceCapping.dailyQuotaGb");

    public Value<bool> LocalAuthDisabled => Resource.Flag("features.disableLocalAuth");

    public Value<string> QueryAccess => Resource.Text("publicNetworkAccessForQuery");

    /// <summary>Absent where the azure-native provider makes the workspace.</summary>
    public Value<bool> Create => Resource.Flag("create");

    /// <summary>False when the stack only reads the workspace: its settings are then not what the workspace has.</summary>
    public bool IsApplied => Create.Or(true);

    public bool Protect => Resource.Protect;

    public bool RetainOnDelete => Resource.RetainOnDelete;

    public Value<string> Tag(string name) => Resource.Text($"tags.{name}");

    public Location At(string path) => Resource.Place(path);
}
