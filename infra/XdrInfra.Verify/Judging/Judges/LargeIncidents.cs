using System.Globalization;
using XdrInfra.Model.Values;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>
/// Incidents with more alerts than Sentinel keeps: listed, each with its link to the rest of them in Defender.
/// Sentinel shows "150+"; what the column holds is not documented, so a number above 150 and Defender's own count tell as well.
/// https://learn.microsoft.com/azure/sentinel/microsoft-365-defender-sentinel-integration
/// </summary>
internal static class LargeIncidents
{
    private const int MostAlerts = 150;

    public static Verdict Judge(JudgeContext context)
    {
        var twins = Twins.Of(context);
        var there = twins.Pairs.ToDictionary(pair => pair.Here.Number, pair => pair.There.AlertIds.Count);
        var large = twins.Here.Where(incident => IsLarge(incident) || there.GetValueOrDefault(incident.Number) > MostAlerts).ToList();
        var without = large.Where(incident => !DeepLinks.IsLink(incident.Link)).ToList();
        return (large.Count, without.Count) switch
        {
            (0, _) => Verdict.Pass($"No incident in {Durations.Say(context.Since)} has more than {MostAlerts} alerts."),
            (_, > 0) => Verdict.Fail($"{without.Count} of {Details.Number(large.Count, "incident")} with more than {MostAlerts} alerts have no link to Defender: {Numbers(without)}.") with
            {
                ProvenByRows = true,
                Details = Table(without, there),
            },
            _ => Verdict.Pass($"{Details.Number(large.Count, "incident")} with more than {MostAlerts} alerts, each with its link to Defender: {Numbers(large)}.") with { Details = Table(large, there) },
        };
    }

    private static bool IsLarge(Incident incident) => incident.ShownAlerts is { } shown
        && (shown.EndsWith('+') || (int.TryParse(shown, CultureInfo.InvariantCulture, out var count) && count > MostAlerts));

    private static string Numbers(IEnumerable<Incident> incidents) => EvidenceText.Join(incidents.Select(incident => $"{incident.Number}"));

    private static DetailTable Table(IEnumerable<Incident> incidents, Dictionary<int, int> there) => Details.Of(
        ["Incident", "Title", "Alerts here", "Alerts in Defender", "Link"], incidents,
        incident => [$"{incident.Number}", incident.Title, $"{incident.AlertIds.Count}", there.TryGetValue(incident.Number, out var count) ? $"{count}" : incident.ShownAlerts, incident.Link]);
}
