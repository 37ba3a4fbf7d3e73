using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;

namespace XdrInfra.Policies.Contract;

/// <summary>What is kept of a stack for the rules over all stacks: a few strings, so that ten thousand stacks stay small.</summary>
public sealed record FleetMember
{
    public required string Stack { get; init; }

    public required Value<CloudName> Cloud { get; init; }

    public required Value<string> TenantId { get; init; }

    public required Value<string> SubscriptionId { get; init; }

    public required Value<string> ResourceGroup { get; init; }

    public required Value<string> Workspace { get; init; }

    /// <summary>Whether incidents or alerts are asked for, with the place that says so.</summary>
    public required Value<bool> ConnectorOn { get; init; }

    /// <summary>The stack's own levels.</summary>
    public required IReadOnlyDictionary<string, PolicyOverride> Policies { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>False in the embedded Azure, where each stack has a world of its own.</summary>
    public bool IsReal => Cloud.Or(CloudName.Public) != CloudName.Emulated;

    /// <summary>What tells one workspace from another; null while a part is unknown. Azure compares it without regard to case.</summary>
    public string? WorkspaceId => this is { SubscriptionId.IsKnown: true, ResourceGroup.IsKnown: true, Workspace.IsKnown: true }
        ? $"{SubscriptionId}/{ResourceGroup}/{Workspace}"
        : null;

    public static FleetMember Of(StackSettings settings, DateOnly today) => new()
    {
        Stack = settings.Stack,
        Cloud = settings.Cloud,
        TenantId = settings.TenantId,
        SubscriptionId = settings.SubscriptionId,
        ResourceGroup = settings.Workspace.ResourceGroup,
        Workspace = settings.Workspace.Name,
        ConnectorOn = Either(settings.Connector),
        Policies = settings.Policies,
        Today = today,
    };

    private static Value<bool> Either(ConnectorSettings connector) =>
        connector.Incidents.Or(false) ? connector.Incidents : connector.Alerts;
}
