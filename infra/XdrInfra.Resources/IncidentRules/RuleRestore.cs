using XdrInfra.Model.Changes;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Connectors;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.IncidentRules;

/// <summary>Enables exactly the rules that we disabled and nobody touched since, and only when no XDR connector is left.</summary>
internal static class RuleRestore
{
    public static async Task<Released> RunAsync(HandlerContext context, ResourceState old, CancellationToken cancellationToken)
    {
        var disabled = Disabled(old);
        if (disabled.Count == 0)
        {
            return Released.Left("No incident creation rule was disabled by this stack.");
        }

        var workspace = Outputs.WorkspaceOf(old);
        if (!WillBeGone(context, old) && await ConnectorStore.FindAsync(context, workspace, cancellationToken) is not null)
        {
            var names = string.Join(", ", disabled.Select(rule => $"'{rule.Text("displayName")}'"));
            return Released.Left($"These rules stay off, because the workspace still has a Defender XDR connector and every incident would come twice: {names}.");
        }

        var notes = new List<string>();
        var enabled = 0;
        foreach (var rule in disabled)
        {
            enabled += await EnableAsync(context, rule, notes, cancellationToken) ? 1 : 0;
        }

        return new Released(enabled > 0 ? ChangeKind.Delete : ChangeKind.Forget) { Notes = notes };
    }

    private static async Task<bool> EnableAsync(HandlerContext context, PropertyValue.Map rule, List<string> notes, CancellationToken cancellationToken)
    {
        var (name, id, etag) = (rule.Text("displayName"), rule.Must("id"), rule.Text("etag"));
        var live = await IncidentRuleStore.FindAsync(context, id, cancellationToken);
        var why = live switch
        {
            null => "it is not there any more",
            { Enabled: true } => "somebody enabled it already",
            _ when etag is not null && live.Etag != etag => "somebody changed it since",
            _ => null,
        };
        if (why is not null)
        {
            notes.Add($"The rule '{name}' stays as it is: {why}.");
            return false;
        }

        await IncidentRuleStore.SwitchAsync(context, id, enabled: true, cancellationToken);
        notes.Add($"The rule '{name}' is enabled again.");
        return true;
    }

    /// <summary>A run that ended before its answer was kept has disabled some of those that were on.</summary>
    private static IReadOnlyList<PropertyValue.Map> Disabled(ResourceState old) => old.Outputs.Items.Count > 0
        ? [.. old.Outputs.Objects("disabled")]
        : [.. (old.Inputs.Object(Outputs.Prior)?.Objects("rules") ?? []).Where(rule => rule.Flag("enabled") == true)];

    /// <summary>Where the connector can only be removed after the rules, one that we made counts as gone.</summary>
    private static bool WillBeGone(HandlerContext context, ResourceState old) =>
        context.DeleteOrderIsFixed && old.Inputs.Object(Outputs.Prior)?.Flag("connectorExisted") == false;
}
