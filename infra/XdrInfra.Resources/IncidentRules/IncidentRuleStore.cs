using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Errors;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Connectors;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.IncidentRules;

/// <summary>Reads and switches the incident creation rules of the integrated products.</summary>
internal static class IncidentRuleStore
{
    /// <summary>All pages, in the order of their names.</summary>
    public static async Task<IReadOnlyList<IncidentRule>> ListAsync(HandlerContext context, string workspace, CancellationToken cancellationToken)
    {
        var rules = new List<IncidentRule>();
        await foreach (var body in context.Arm.ListAsync(ArmPath.Sentinel(workspace, "alertRules"), cancellationToken))
        {
            rules.Add(new IncidentRule(body));
        }

        return [.. rules.Where(rule => rule.IsOurs).OrderBy(rule => rule.Name, StringComparer.Ordinal).ThenBy(rule => rule.Id, StringComparer.OrdinalIgnoreCase)];
    }

    public static async Task<IncidentRule?> FindAsync(HandlerContext context, string id, CancellationToken cancellationToken) =>
        await context.Arm.FindAsync(id, cancellationToken) is { } body ? new IncidentRule(body) : null;

    /// <summary>Switches a rule and reads it back; null when it is gone.</summary>
    public static Task<IncidentRule?> SwitchAsync(HandlerContext context, string id, bool enabled, CancellationToken cancellationToken) =>
        Optimistic.WriteAsync(async () =>
        {
            if (await FindAsync(context, id, cancellationToken) is not { } rule || rule.Enabled == enabled)
            {
                return await FindAsync(context, id, cancellationToken);
            }

            await context.Arm.PutAsync(id, rule.Switched(enabled), context.Limit, cancellationToken);
            var after = await FindAsync(context, id, cancellationToken);
            return after is null || after.Enabled == enabled
                ? after
                : throw HandlerFindings.NotKept(Model.Findings.Location.None, $"the rule '{rule.Name}'", enabled ? "enabled" : "disabled", after.Enabled ? "enabled" : "disabled");
        });

    /// <summary>What PriorState remembers of them.</summary>
    public static async Task<PropertyValue.Map> SnapshotAsync(HandlerContext context, string workspace, CancellationToken cancellationToken)
    {
        try
        {
            var rules = await ListAsync(context, workspace, cancellationToken);
            var connector = await ConnectorStore.FindAsync(context, workspace, cancellationToken);
            return PropertyValue.Map.Empty.Put("connectorExisted", connector is not null).Put("rules", rules.Select(rule => rule.ToProperties()));
        }
        catch (AzureFailure failure) when (Sentinel.IsMissing(failure))
        {
            return PropertyValue.Map.Empty.Put("connectorExisted", false).Put("rules", Array.Empty<PropertyValue.Map>());
        }
    }
}
