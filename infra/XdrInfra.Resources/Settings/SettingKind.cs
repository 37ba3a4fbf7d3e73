using XdrInfra.Azure.Arm;
using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Settings;

/// <summary>One of the list settings.</summary>
/// <param name="Type">Our type token.</param>
/// <param name="Setting">Azure's name, which is its kind too.</param>
/// <param name="Input">The list, under the same name in our inputs and in Azure's properties.</param>
internal sealed record SettingKind(string Type, string Setting, string Input)
{
    public static SettingKind EntityAnalytics { get; } = new(ResourceKinds.EntityAnalytics, "EntityAnalytics", "entityProviders");

    public static SettingKind BehaviorAnalytics { get; } = new(ResourceKinds.BehaviorAnalytics, "Ueba", "dataSources");

    public string Id(string workspaceId) => ArmPath.Sentinel(workspaceId, $"settings/{Setting}");
}
