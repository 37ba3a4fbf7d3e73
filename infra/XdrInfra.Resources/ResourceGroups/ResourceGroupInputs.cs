using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.ResourceGroups;

/// <summary>A resource group, with the input names of azure-native.</summary>
internal sealed record ResourceGroupInputs(string Name, string? Location, PropertyValue.Map Tags, bool Create, Location Origin)
{
    public static IReadOnlyList<InputRule> Rules { get; } =
    [
        InputRule.Text("resourceGroupName"), InputRule.OptionalText("location"), InputRule.Object("tags"), InputRule.Flag("create"),
    ];

    /// <param name="inputs">Checked inputs.</param>
    public static ResourceGroupInputs From(PropertyValue.Map inputs) => new(
        inputs.Must("resourceGroupName"),
        inputs.Text("location"),
        inputs.Object("tags") ?? PropertyValue.Map.Empty,
        inputs.Flag("create") ?? true,
        inputs["resourceGroupName"]?.Origin ?? Model.Findings.Location.None);
}
