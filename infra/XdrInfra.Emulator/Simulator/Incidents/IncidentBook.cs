using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>
/// All incidents of the world, planned day by day as far as somebody asks. What it keeps follows from the input alone:
/// it saves time and decides nothing.
/// </summary>
internal sealed class IncidentBook(TenantWorld world)
{
    private readonly Lock _gate = new();
    private readonly StoryCalendar _calendar = new(world.Input);
    private readonly IncidentPlanner _planner = new(world);
    private readonly List<IncidentPlan> _plans = [];
    private readonly Dictionary<(string Table, long Hour), List<Occurrence>> _events = [];
    private DateTime _plannedUntil = world.Input.Start.Date;

    /// <summary>The incidents that were created not later than a moment, oldest first.</summary>
    public IReadOnlyList<IncidentPlan> Until(DateTime at)
    {
        lock (_gate)
        {
            PlanUntil(at);
            return [.. _plans.TakeWhile(plan => plan.Created <= at)];
        }
    }

    /// <summary>Traces that attacks left in a table within an hour; their arrival is still the time of the event.</summary>
    public IReadOnlyList<Occurrence> Traces(string table, long hour)
    {
        lock (_gate)
        {
            // An attack is detected up to an hour after its first trace.
            PlanUntil(WeekCurve.TimeOf(hour + 2));
            return _events.GetValueOrDefault((table, hour)) ?? [];
        }
    }

    private void PlanUntil(DateTime at)
    {
        while (_plannedUntil <= at)
        {
            var drafts = _calendar.On(_plannedUntil).SelectMany(slot => slot.Story.Tell(world, slot));
            foreach (var plan in _planner.Plan(drafts, _plans.Count))
            {
                _plans.Add(plan);
                Keep(plan);
            }

            _plannedUntil = _plannedUntil.AddDays(1);
        }
    }

    private void Keep(IncidentPlan plan)
    {
        var seed = Seeds.Of(world.Input.Seed, "traces:" + plan.Id);
        var number = 0;
        foreach (var happened in plan.Alerts.SelectMany(alert => alert.Events))
        {
            var place = (happened.Table, WeekCurve.HourOf(happened.Time));
            if (!_events.TryGetValue(place, out var list))
            {
                _events[place] = list = [];
            }

            list.Add(new(happened.Time, happened.Time, Seeds.With(seed, number), number, happened.Subject));
            number++;
        }
    }
}
