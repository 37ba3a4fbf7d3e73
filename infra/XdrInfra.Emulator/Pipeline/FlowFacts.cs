using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>Compares what flowed before a turn with what flows after it, and says the difference in the simulator's words.</summary>
internal static class FlowFacts
{
    public static IEnumerable<WorldChange> Of(World before, IReadOnlyList<WorldChange> changes, DateTimeOffset now)
    {
        var touched = Touched(before, changes).Distinct(StringComparer.Ordinal).ToList();
        if (touched.Count == 0)
        {
            return [];
        }

        var after = changes.Aggregate(before, (world, change) => change.Apply(world));
        var at = now.UtcDateTime;
        return touched.SelectMany(key => Between(Flow.Of(before, key, at), Flow.Of(after, key, at), at)
            .Select(fact => new WorldChange.Happened(key, fact)));
    }

    private static IEnumerable<string> Touched(World before, IEnumerable<WorldChange> changes) => changes.SelectMany(change => change switch
    {
        WorldChange.Put { Resource: { Type: "Microsoft.OperationalInsights/workspaces" } workspace } => [workspace.Key],
        WorldChange.Put { Resource: var resource } => OfSentinel(resource.Id),
        WorldChange.Removed { Id: var id } => OfSentinel(id),
        WorldChange.RemovedBelow { Id: var id } => Workspace(id),
        WorldChange.ExportPut { Setting: var setting } => Exports(before, setting.Id).Append(setting.WorkspaceId).OfType<string>().Select(ArmResource.KeyOf),
        WorldChange.ExportRemoved { Id: var id } => Exports(before, id).OfType<string>().Select(ArmResource.KeyOf),
        WorldChange.ConditionsSet => before.Resources.Top.Where(resource => resource.Type == "Microsoft.OperationalInsights/workspaces").Select(resource => resource.Key),
        _ => [],
    });

    private static IEnumerable<string?> Exports(World world, string id) =>
        world.ExportSettings.Where(setting => setting.Id == id).Select(setting => setting.WorkspaceId);

    private static IEnumerable<string> OfSentinel(string id) =>
        id.Contains("/providers/Microsoft.SecurityInsights/", StringComparison.OrdinalIgnoreCase) ? Workspace(id) : [];

    private static IEnumerable<string> Workspace(string id) => Ids.WorkspaceOf(id) is { } workspace ? [ArmResource.KeyOf(workspace)] : [];

    private static IEnumerable<WorldFact> Between(Flow before, Flow after, DateTime at)
    {
        if (!Same(before.Connector, after.Connector))
        {
            yield return after.Connector is { } connector ? connector : new WorldFact.ConnectorDisconnected(at);
        }

        if (!before.Tables.SequenceEqual(after.Tables))
        {
            yield return new WorldFact.EventTablesSelected(at, after.Tables);
        }

        if (!before.Rules.Select(Key).SequenceEqual(after.Rules.Select(Key)))
        {
            yield return new WorldFact.IncidentRulesEnabled(at, after.Rules);
        }

        if (!before.Components.SequenceEqual(after.Components))
        {
            yield return new WorldFact.ComponentConnectorsConnected(at, after.Components);
        }

        if (!before.EntityProviders.SequenceEqual(after.EntityProviders))
        {
            yield return new WorldFact.EntityAnalyticsSet(at, after.EntityProviders);
        }

        if (before.DailyCap != after.DailyCap)
        {
            yield return new WorldFact.DailyCapSet(at, after.DailyCap);
        }

        if (!before.BehaviorSources.SequenceEqual(after.BehaviorSources))
        {
            yield return new WorldFact.BehaviorAnalyticsSet(at, after.BehaviorSources);
        }
    }

    private static bool Same(WorldFact.ConnectorConnected? one, WorldFact.ConnectorConnected? other) => (one, other) switch
    {
        (null, null) => true,
        ({ } left, { } right) => left.Incidents == right.Incidents && left.Alerts == right.Alerts && left.FilteredProviders.SequenceEqual(right.FilteredProviders),
        _ => false,
    };

    private static string Key(IncidentCreationRule rule) =>
        string.Join('|', [rule.Id, rule.ProductFilter, .. rule.Severities, "/", .. rule.DisplayNames, "/", .. rule.DisplayNamesExclude]);
}
