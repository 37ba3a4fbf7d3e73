using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>Gives the incidents of a day their numbers, their alerts and their analysts.</summary>
internal sealed class IncidentPlanner(TenantWorld world)
{
    private const int FirstId = 101;

    /// <summary>Plans the drafts of one day; the first of them gets this position among all incidents.</summary>
    public List<IncidentPlan> Plan(IEnumerable<IncidentDraft> drafts, int firstOrdinal)
    {
        var ordered = drafts.OrderBy(draft => draft.Created).ToList();
        var plans = ordered.Select((draft, index) => Plan(draft, firstOrdinal + index)).ToList();
        foreach (var (loser, winner) in Merges(ordered))
        {
            var merge = new Merge(ordered[loser].MergedAt, plans[winner].Id, plans[loser].Alerts);
            plans[loser] = plans[loser] with { MergedInto = merge, Handling = IncidentHandling.None };
            plans[winner] = plans[winner] with { Absorbed = merge };
        }

        return plans;
    }

    private static IEnumerable<(int Loser, int Winner)> Merges(List<IncidentDraft> drafts) =>
        drafts.Select((draft, index) => (Loser: index, Winner: draft.MergesInto is { } winner ? drafts.IndexOf(winner) : -1)).Where(pair => pair.Winner >= 0);

    private IncidentPlan Plan(IncidentDraft draft, int ordinal)
    {
        var id = (FirstId + ordinal).ToString();
        var dice = new Dice(Seeds.With(draft.Seed, 7));
        var alerts = draft.Alerts.Select((alert, index) => Alert(alert.Product, alert.Raised, alert.Draft, id, dice, index == 0)).ToList();
        return new IncidentPlan
        {
            Ordinal = ordinal,
            Id = id,
            Title = IncidentTitle.Of(alerts),
            Severity = alerts.Select(alert => alert.Alert.Severity).MaxBy(Rank) ?? "Informational",
            Created = draft.Created,
            Alerts = alerts,
            Handling = Analysts.Handle(world, draft.Created, dice),
        };
    }

    private static PlannedAlert Alert(SourceProduct product, DateTime raised, AlertDraft draft, string incident, Dice dice, bool first)
    {
        var names = ProductSpellings.Of(product);
        var theme = draft.Theme;
        var times = draft.Events.Select(happened => happened.Time).DefaultIfEmpty(raised).ToList();
        var alert = new DefenderAlert
        {
            Id = names.AlertIdPrefix + dice.Guid(),
            SystemAlertId = dice.Guid().ToString(),
            IncidentId = incident,
            Product = names,
            Title = theme.Title,
            Description = theme.Description,
            Severity = theme.Severity,
            Category = theme.Category,
            Technique = theme.Technique,
            DetectionSource = theme.DetectionSource,
            Created = raised,
            FirstActivity = times.Min(),
            LastActivity = times.Max(),
            Evidence = draft.Evidence,
        };
        var joined = first ? raised : raised + dice.Between(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(30));
        return new(alert, joined, [.. draft.Events, .. Records(alert)]);
    }

    // The alert tables are event tables too: one row for the alert, one for each piece of its evidence.
    private static IEnumerable<StoryEvent> Records(DefenderAlert alert) =>
    [
        new("AlertInfo", alert.Created, new Subject { Alert = alert }),
        .. alert.Evidence.Select(evidence => new StoryEvent("AlertEvidence", alert.Created, new Subject { Alert = alert, Evidence = evidence })),
    ];

    private static int Rank(string severity) => severity switch
    {
        "High" => 3,
        "Medium" => 2,
        "Low" => 1,
        _ => 0,
    };
}
