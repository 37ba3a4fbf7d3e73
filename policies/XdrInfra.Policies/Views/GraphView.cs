using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Values;

namespace XdrInfra.Policies.Views;

/// <summary>A graph with names and types for what rules ask. It finds resources by kind, so that it fits any program on the engine's side.</summary>
public readonly record struct GraphView(ResourceGraph Graph)
{
    public WorkspaceView? Workspace =>
        First(ResourceKinds.Workspace, ResourceKinds.NativeWorkspace) is { } found ? new WorkspaceView(found) : null;

    /// <summary>Absent when the stack has no resource group of its own.</summary>
    public Value<string> ResourceGroupName =>
        First(ResourceKinds.ResourceGroup, ResourceKinds.NativeResourceGroup)?.Text("resourceGroupName") ?? Value<string>.Absent(Location.None);

    public ConnectorView? Connector =>
        First(ResourceKinds.DefenderXdrConnector) is { } found ? new ConnectorView(found) : null;

    public EntityAnalyticsView? EntityAnalytics =>
        First(ResourceKinds.EntityAnalytics) is { } found ? new EntityAnalyticsView(found) : null;

    public BehaviorAnalyticsView? BehaviorAnalytics =>
        First(ResourceKinds.BehaviorAnalytics) is { } found ? new BehaviorAnalyticsView(found) : null;

    /// <summary>Null when the incident creation rules stay as they are.</summary>
    public Resource? IncidentCreationRules => First(ResourceKinds.IncidentCreationRules);

    /// <summary>Null when the solution is not installed by this stack.</summary>
    public Resource? Solution => First(ResourceKinds.Solution);

    public IEnumerable<RetentionView> Retentions
    {
        get
        {
            foreach (var resource in Graph.Resources)
            {
                if (resource.Type == ResourceKinds.TableRetention)
                {
                    yield return new RetentionView(resource);
                }
            }
        }
    }

    // A plain loop: every rule comes through here, on every one of thousands of stacks.
    private Resource? First(string type, string? orType = null)
    {
        foreach (var resource in Graph.Resources)
        {
            if (resource.Type == type || resource.Type == orType)
            {
                return resource;
            }
        }

        return null;
    }
}
