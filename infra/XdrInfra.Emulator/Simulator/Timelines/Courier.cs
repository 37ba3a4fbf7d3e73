using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Incidents;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Emulator.Simulator.Views;

namespace XdrInfra.Emulator.Simulator.Timelines;

/// <summary>
/// Carries the changes of one incident to the other side. What happens in Defender while a delivery is on its way rides with it,
/// so intermediate states can be lost, as they are in life. Changes come in the order of time.
/// </summary>
internal sealed class Courier
{
    private readonly WorldView _view;
    private readonly SimulationFaults _faults;
    private readonly ulong _seed;
    private DateTime _delivery;

    public Courier(WorldView view, IncidentPlan plan)
    {
        _view = view;
        _faults = view.Input.Data.Faults;
        _seed = Seeds.Of(view.Input.Seed, "courier:" + plan.Id);
        Appears = FirstDelivery(plan);
        _delivery = Appears;
    }

    /// <summary>When the incident appears in the workspace.</summary>
    public DateTime Appears { get; }

    public IncidentChange FromDefender(DateTime at, IncidentDelta delta) => new(at, Arrival(at, delta), delta);

    public IncidentChange FromSentinel(DateTime at, IncidentDelta delta) =>
        new(_faults.SyncOff || !_view.IncidentsFlow(at) ? IncidentChange.Never : at + Delay(at, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(40)), at, delta);

    private DateTime Arrival(DateTime at, IncidentDelta delta)
    {
        if (Appears == IncidentChange.Never || IsLost(delta))
        {
            return IncidentChange.Never;
        }

        if (at > _delivery)
        {
            var later = delta.IsGrowth ? Delay(at, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(4)) : Delay(at, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(50));
            if (!_view.IncidentsFlow(at + later))
            {
                return IncidentChange.Never;
            }

            _delivery = at + later;
        }

        return _delivery;
    }

    // The change that makes an incident is never lost by itself: it carries status and alerts at once.
    private bool IsLost(IncidentDelta delta) => delta switch
    {
        { Status: "New", AlertsAdded.Count: > 0 } => false,
        { IsGrowth: true } => _faults.GrowthOff,
        _ => _faults.SyncOff && delta.RedirectedTo is null,
    };

    // Within ten minutes: https://learn.microsoft.com/azure/sentinel/microsoft-365-defender-sentinel-integration
    private DateTime FirstDelivery(IncidentPlan plan)
    {
        if (Every(_faults.LostIncidentEvery, plan.Ordinal))
        {
            return IncidentChange.Never;
        }

        var slow = Every(_faults.SlowIncidentEvery, plan.Ordinal);
        var delay = slow
            ? Delay(plan.Created, TimeSpan.FromMinutes(12), TimeSpan.FromMinutes(45))
            : Delay(plan.Created, TimeSpan.FromSeconds(70), TimeSpan.FromMinutes(8));
        var arrives = plan.Created + delay;
        return _view.IncidentsFlow(plan.Created) && _view.IncidentsFlow(arrives) ? arrives : IncidentChange.Never;
    }

    private static bool Every(int n, int ordinal) => n > 0 && ordinal % n == n - 1;

    private TimeSpan Delay(DateTime at, TimeSpan low, TimeSpan high)
    {
        var unit = Seeds.Unit(Seeds.With(_seed, at.Ticks));
        return low + ((high - low) * unit * unit);
    }
}
