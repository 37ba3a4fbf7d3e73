using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Workspaces;

/// <summary>A Log Analytics workspace, with the input names of azure-native.</summary>
internal sealed record WorkspaceInputs(string Group, string Name, string? Location, PropertyValue.Map Tags, bool Create, Location Origin)
{
    public static IReadOnlyList<InputRule> Rules { get; } =
    [
        InputRule.Text("resourceGroupName"), InputRule.Text("workspaceName"), InputRule.OptionalText("location"), InputRule.Object("sku"),
        InputRule.Number("retentionInDays"), InputRule.Object("workspaceCapping"), InputRule.Object("features"),
        InputRule.OptionalText("publicNetworkAccessForIngestion", "Enabled", "Disabled", "SecuredByPerimeter"),
        InputRule.OptionalText("publicNetworkAccessForQuery", "Enabled", "Disabled", "SecuredByPerimeter"),
        InputRule.Object("tags"), InputRule.Flag("create"), InputRule.OptionalText("onDestroy", "keep", "restore"),
    ];

    /// <param name="inputs">Checked inputs.</param>
    public static WorkspaceInputs From(PropertyValue.Map inputs) => new(
        inputs.Must("resourceGroupName"),
        inputs.Must("workspaceName"),
        inputs.Text("location"),
        inputs.Object("tags") ?? PropertyValue.Map.Empty,
        inputs.Flag("create") ?? true,
        inputs["workspaceName"]?.Origin ?? Model.Findings.Location.None);
}
