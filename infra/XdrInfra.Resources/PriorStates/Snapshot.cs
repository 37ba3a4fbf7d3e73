using XdrInfra.Model.Graph;
using XdrInfra.Resources.Connectors;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.IncidentRules;
using XdrInfra.Resources.Retention;
using XdrInfra.Resources.Settings;
using XdrInfra.Resources.Solutions;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.PriorStates;

/// <summary>Reads what is there, kind by kind, and only what is not remembered yet.</summary>
internal static class Snapshot
{
    public const string Retention = "retention";

    // The one solution that a stack installs.
    private const string Solution = "azuresentinel.azure-sentinel-solution-microsoft365defender";

    public static async Task<PropertyValue.Map> TakeAsync(
        HandlerContext context, string workspace, PropertyValue.Map known, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        var outputs = known;
        foreach (var (name, read) in Kinds(context, workspace, cancellationToken))
        {
            outputs = outputs[name] is null ? outputs.With(name, await read()) : outputs;
        }

        var retention = outputs.Object(Retention) ?? PropertyValue.Map.Empty;
        foreach (var table in tables)
        {
            retention = retention.With(table, await TableAsync(context, workspace, table, cancellationToken));
        }

        return outputs.With(Retention, retention);
    }

    private static IEnumerable<(string Name, Func<Task<PropertyValue.Map>> Read)> Kinds(
        HandlerContext context, string workspace, CancellationToken cancellationToken) =>
    [
        ("onboarding", async () => PropertyValue.Map.Empty.Put("exists", await Sentinel.IsOnAsync(context, workspace, cancellationToken))),
        ("connector", () => ConnectorStore.SnapshotAsync(context, workspace, cancellationToken)),
        ("solution", () => SolutionStore.SnapshotAsync(context, workspace, Solution, cancellationToken)),
        ("incidentCreationRules", () => IncidentRuleStore.SnapshotAsync(context, workspace, cancellationToken)),
        ("entityAnalytics", () => SettingStore.SnapshotAsync(context, SettingKind.EntityAnalytics, workspace, cancellationToken)),
        ("behaviorAnalytics", () => SettingStore.SnapshotAsync(context, SettingKind.BehaviorAnalytics, workspace, cancellationToken)),
    ];

    private static async Task<PropertyValue.Map> TableAsync(HandlerContext context, string workspace, string table, CancellationToken cancellationToken)
    {
        var body = await context.Arm.FindAsync($"{workspace}/tables/{table}", cancellationToken);
        var basis = PropertyValue.Map.Empty.Put("exists", body is not null);
        return body is null ? basis : LiveTable.Read(body).ToProperties(basis);
    }
}
