using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings;

/// <summary>What the owner of a stack wrote, typed; every leaf knows where it was written.</summary>
public sealed record StackSettings
{
    /// <summary>The stack's name, for example <c>prod</c>.</summary>
    public required string Stack { get; init; }

    /// <summary>The stack file as given by the user, or empty when the settings came from PULUMI_CONFIG.</summary>
    public required string File { get; init; }

    public required Value<string> Location { get; init; }

    public required Value<string> SubscriptionId { get; init; }

    public required Value<string> TenantId { get; init; }

    public required Value<string> Environment { get; init; }

    public required Value<CloudName> Cloud { get; init; }

    public required Value<OnDestroy> OnDestroy { get; init; }

    public required WorkspaceSettings Workspace { get; init; }

    public required SolutionSettings Solution { get; init; }

    public required ConnectorSettings Connector { get; init; }

    public required EntitiesSettings Entities { get; init; }

    public required EventsSettings Events { get; init; }

    public required Value<IncidentCreationRulesMode> IncidentCreationRules { get; init; }

    public required RetentionSettings Retention { get; init; }

    /// <summary>Owner of the cost, by table or group name.</summary>
    public required IReadOnlyDictionary<string, Value<string>> Owners { get; init; }

    public required EstimateSettings Estimate { get; init; }

    public required VerifySettings Verify { get; init; }

    /// <summary>Level overrides of rules, by code.</summary>
    public required IReadOnlyDictionary<string, PolicyOverride> Policies { get; init; }

    /// <summary>Maps of which nothing is known (encrypted, or from a Pulumi environment), for example <c>xdr-infra:workspace.tags</c>; they are empty above.</summary>
    public IReadOnlySet<string> UnknownMaps { get; init; } = new HashSet<string>();
}
