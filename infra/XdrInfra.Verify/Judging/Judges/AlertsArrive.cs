using XdrInfra.Model.Values;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>Alerts of Defender's products are here, counted by product.</summary>
internal static class AlertsArrive
{
    public static Verdict Judge(JudgeContext context)
    {
        var products = context.Rows("alerts").Where(row => Defender.Products.ContainsKey(row.Text("ProductName") ?? ""))
            .GroupBy(row => Defender.Products[row.Text("ProductName")!], StringComparer.Ordinal)   // filtered on the line above
            .Select(group => (Name: group.Key, Alerts: (long)group.Sum(row => row.Number("Alerts") ?? 0), Last: group.Max(row => row.Time("Last"))))
            .OrderByDescending(product => product.Alerts).ToList();
        if (products.Count == 0)
        {
            return Silent(context);
        }

        var total = products.Sum(product => product.Alerts);
        var newest = products.Max(product => product.Last);
        if (newest is not null && IncidentSilence.Judge(context, newest, isOn: true) is { Outcome: Outcome.Fail } stopped)
        {
            return Verdict.Fail($"{Details.Number(total, "alert")} of {Details.Number(products.Count, "product")}, but the stream stopped. {stopped.Note}") with
            {
                Details = Table(products),
            };
        }

        return Verdict.Pass($"{Details.Number(total, "alert")} of {Details.Number(products.Count, "product")}: {string.Join(", ", products.Select(product => $"{product.Name} {product.Alerts:N0}"))}.") with
        {
            Details = Table(products),
        };
    }

    private static DetailTable Table(IEnumerable<(string Name, long Alerts, DateTimeOffset? Last)> products) =>
        Details.Of(["Product", "Alerts", "Newest"], products, product => [product.Name, $"{product.Alerts}", Details.Time(product.Last)]);

    private static Verdict Silent(JudgeContext context)
    {
        var twins = Incident.From(context.Rows("incidents")).Where(incident => incident.IsDefender && incident.AlertIds.Count > 0).ToList();
        if (twins.Count > 0)
        {
            return Verdict.Fail($"{Details.Number(twins.Count, "Defender incident")} arrived with alerts inside, but SecurityAlert has no row of a Defender product.") with
            {
                Details = Details.OfIncidents(twins),
            };
        }

        var connector = ConnectorFacts.Of(context);
        var silence = IncidentSilence.Judge(context, newest: null, connector.Alerts || connector.IsAssociated);
        return silence switch
        {
            { Outcome: Outcome.Fail } => Verdict.Fail($"No alert of a Defender product is here. {silence.Note}"),
            { Outcome: Outcome.Quiet } => Verdict.Quiet($"No alert and no incident with alerts in {Durations.Say(context.Since)}. {silence.Note}"),
            { For: WaitingFor.Person } => Verdict.WaitingForPerson($"No alert of a Defender product is here. {silence.Note}", Steps.Connect),
            _ => Verdict.WaitingForTime($"No alert has arrived yet. {silence.Note}"),
        };
    }
}
