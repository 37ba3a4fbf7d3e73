using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Timelines;
using XdrInfra.Emulator.Simulator.Views;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>The second incidents that Microsoft incident creation rules make of alerts which already belong to an incident of Defender.</summary>
internal sealed class RuleIncidents(WorldView view)
{
    private readonly ILookup<string, WorldFact.SentinelIncidentEdited> _edits = view.History.Facts.OfType<WorldFact.SentinelIncidentEdited>().ToLookup(fact => fact.IncidentName, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<IncidentTimeline> Of(IEnumerable<AlertDelivery> deliveries) =>
        deliveries.Where(delivery => !delivery.IsSecond).SelectMany(delivery => view.Rules(delivery.Arrival).Where(rule => Takes(rule, delivery.Alert.Alert)).Select(rule => Timeline(rule, delivery)));

    private static bool Takes(IncidentCreationRule rule, DefenderAlert alert) =>
        rule.ProductFilter.Equals(alert.Product.ProductName, StringComparison.OrdinalIgnoreCase)
        && (rule.Severities.Count == 0 || rule.Severities.Contains(alert.Severity, StringComparer.OrdinalIgnoreCase))
        && (rule.DisplayNames.Count == 0 || rule.DisplayNames.Any(name => alert.Title.Contains(name, StringComparison.OrdinalIgnoreCase)))
        && !rule.DisplayNamesExclude.Any(name => alert.Title.Contains(name, StringComparison.OrdinalIgnoreCase));

    private IncidentTimeline Timeline(IncidentCreationRule rule, AlertDelivery delivery)
    {
        var alert = delivery.Alert.Alert;
        var dice = Dice.Of(view.Input.Seed, $"rule-incident:{alert.Id}:{rule.Id}");
        var name = dice.Guid().ToString();
        var at = delivery.Arrival + dice.Between(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(110));
        var made = new IncidentDelta
        {
            Status = "New",
            Title = alert.Title,
            Description = alert.Description,
            Severity = alert.Severity,
            AlertsAdded = [delivery.Alert],
            ModifiedBy = "Incident created from alert",
        };
        var edits = _edits[name].Where(edit => edit.At > at).Select(edit => new IncidentChange(IncidentChange.Never, edit.At, Vocabulary.Delta(edit.Edit)));
        return new(name, at, [new(IncidentChange.Never, at, made), .. edits]) { RuleId = rule.Id };
    }
}
