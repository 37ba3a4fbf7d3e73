using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;

namespace XdrInfra.Verify.Checks;

/// <summary>What a check may know of the stack when it decides whether it applies: names to text.</summary>
public static class StackFacts
{
    /// <summary>Every name that <c>appliesWhen</c> may use; <c>table.X</c> exists for each event table X.</summary>
    public static IReadOnlyList<string> Names(TableCatalog catalog) =>
    [
        "cloud", "connector.managedBy", "connector.incidents", "connector.alerts", "connector.filtered",
        "solution.install", "incidentCreationRules", "entities.activeDirectory", "entities.entraId", "entities.any",
        "entities.behaviorAnalytics", "events", "workspace.create", "workspace.dailyCap",
        .. catalog.Events.Select(table => $"table.{table.Name}"),
    ];

    public static IReadOnlyDictionary<string, string> Of(StackSettings settings, TableCatalog catalog)
    {
        var entities = settings.Entities;
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["cloud"] = settings.Cloud.Or(CloudName.Public).ToString(),
            ["connector.managedBy"] = settings.Connector.ManagedBy.Or(ConnectorManagedBy.Auto).ToString(),
            ["connector.incidents"] = Text(settings.Connector.Incidents.Or(true)),
            ["connector.alerts"] = Text(settings.Connector.Alerts.Or(true)),
            ["connector.filtered"] = Text(settings.Connector.FilteredProviders.Count > 0),
            ["solution.install"] = Text(settings.Solution.Install.Or(true)),
            ["incidentCreationRules"] = settings.IncidentCreationRules.Or(IncidentCreationRulesMode.Disable).ToString(),
            ["entities.activeDirectory"] = Text(entities.ActiveDirectory.Or(false)),
            ["entities.entraId"] = Text(entities.EntraId.Or(false)),
            ["entities.any"] = Text(entities.ActiveDirectory.Or(false) || entities.EntraId.Or(false)),
            ["entities.behaviorAnalytics"] = Text(entities.BehaviorAnalytics.Count > 0),
            ["events"] = Text(settings.Events.Tables.Count > 0),
            ["workspace.create"] = Text(settings.Workspace.Create.Or(false)),
            ["workspace.dailyCap"] = Text(settings.Workspace.DailyCapGb.IsKnown),
        };

        var selected = SelectedTables.Of(settings);
        foreach (var table in catalog.Events)
        {
            facts[$"table.{table.Name}"] = Text(selected.Contains(table.Name));
        }

        return facts;
    }

    private static string Text(bool value) => value ? "true" : "false";
}
