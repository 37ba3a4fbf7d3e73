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
        return Verdict.Pass($"{Details.Number(total, "alert")} of {Details.Number(products.Count, "product")}: {string.Join(", ", products.Select(product => $"{product.Name} {product.Alerts:N0}"))}.") with
        {
            Details = Details.Of(["Product", "Alerts", "Newest"], products, product => [product.Name, $"{product.Alerts}", Details.Time(product.Last)]),
        };
    }

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

        var alive = Ledger.Of(context).FirstOrDefault(row => row is { Selected: true, State: LedgerState.Fresh, Group: not Model.Catalog.TableGroup.Connector });
        return alive is not null
            ? Verdict.Quiet($"No alert and no incident with alerts in {Durations.Say(context.Since)}; {alive.Table} flows, so the stream is alive.")
            : Verdict.WaitingForTime("No alert has arrived yet.");
    }
}
