using XdrInfra.Model.Graph;
using XdrInfra.Resources.Connectors;
using XdrInfra.Resources.IncidentRules;
using XdrInfra.Resources.Onboarding;
using XdrInfra.Resources.PriorStates;
using XdrInfra.Resources.ResourceGroups;
using XdrInfra.Resources.Retention;
using XdrInfra.Resources.Settings;
using XdrInfra.Resources.Solutions;
using XdrInfra.Resources.Workspaces;

namespace XdrInfra.Resources.Handling;

/// <summary>Every handler, by type token.</summary>
public static class Handlers
{
    /// <summary>One of each kind of ours.</summary>
    public static IReadOnlyList<IResourceHandler> All { get; } =
    [
        new ResourceGroupHandler(),
        new WorkspaceHandler(),
        new PriorStateHandler(),
        new OnboardingHandler(),
        new DefenderXdrConnectorHandler(),
        new SolutionHandler(),
        new IncidentCreationRulesHandler(),
        new SettingHandler(SettingKind.EntityAnalytics),
        new SettingHandler(SettingKind.BehaviorAnalytics),
        new TableRetentionHandler(),
    ];

    private static readonly Dictionary<string, IResourceHandler> ByType = All.ToDictionary(handler => handler.Type, StringComparer.Ordinal);

    /// <summary>The handler of a type; null for a type of another provider.</summary>
    public static IResourceHandler? Find(string type) => ByType.GetValueOrDefault(type);

    /// <summary>
    /// For the local engine: the two kinds of azure-native are made true by our own handlers, which take the same inputs.
    /// </summary>
    public static IResourceHandler? FindLocal(string type) => type switch
    {
        ResourceKinds.NativeResourceGroup => Find(ResourceKinds.ResourceGroup),
        ResourceKinds.NativeWorkspace => Find(ResourceKinds.Workspace),
        _ => Find(type),
    };
}
