using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Incidents;
using XdrInfra.Emulator.Simulator.Views;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>Says which alerts reach SecurityAlert, and when.</summary>
internal static class AlertDeliveries
{
    public static IEnumerable<AlertDelivery> Of(IEnumerable<IncidentPlan> plans, WorldView view) =>
        plans.SelectMany(plan => plan.Alerts).SelectMany(alert => Of(alert, view));

    private static AlertDelivery[] Of(PlannedAlert planned, WorldView view)
    {
        var alert = planned.Alert;
        var seed = Seeds.Of(view.Input.Seed, alert.Id);
        var arrival = alert.Created.AddSeconds(35 + (Seeds.Unit(seed) * 200));
        var faults = view.Input.Data.Faults;
        if (!view.AlertFlows(alert.Product, alert.Created) || !view.AlertFlows(alert.Product, arrival) || Hits(faults.LostAlertEvery, seed))
        {
            return [];
        }

        var first = new AlertDelivery(arrival, planned, Hits(faults.AlertWithoutEntitiesEvery, Seeds.Mix(seed)));
        return view.AlertFlowsTwice(alert.Product, alert.Created) ? [first, first with { Arrival = arrival.AddSeconds(48), IsSecond = true }] : [first];
    }

    private static bool Hits(int every, ulong seed) => every > 0 && seed % (ulong)every == 0;
}
