using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Incidents;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Emulator.Simulator.Views;

namespace XdrInfra.Emulator.Simulator.Timelines;

/// <summary>Puts together what the plan, the simulated analysts and people outside do to an incident, and carries it to the other side.</summary>
internal sealed class TimelineBuilder(WorldView view)
{
    private readonly SimulationFaults _faults = view.Input.Data.Faults;
    private readonly ILookup<string, WorldFact.SentinelIncidentEdited> _inSentinel = view.History.Facts.OfType<WorldFact.SentinelIncidentEdited>().ToLookup(fact => fact.IncidentName, StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, WorldFact.DefenderIncidentEdited> _inDefender = view.History.Facts.OfType<WorldFact.DefenderIncidentEdited>().ToLookup(fact => fact.IncidentId, StringComparer.Ordinal);

    public IncidentTimeline Build(IncidentPlan plan)
    {
        var name = Name(view.Input.Seed, plan.Id);
        var courier = new Courier(view, plan);
        var changes = Origins(plan, name, courier.Appears)
            .OrderBy(origin => origin.At)
            .Select(origin => origin.InSentinel ? courier.FromSentinel(origin.At, origin.Delta) : courier.FromDefender(origin.At, origin.Delta))
            .ToList();
        return new(name, plan.Created, changes) { DefenderId = plan.Id, HasWrongLink = _faults.WrongLinkEvery > 0 && plan.Ordinal % _faults.WrongLinkEvery == 0 };
    }

    /// <summary>The resource name of an incident in the workspace.</summary>
    public static string Name(int seed, string incident) => Dice.Of(seed, "incident-name:" + incident).Guid().ToString();

    private IEnumerable<(DateTime At, bool InSentinel, IncidentDelta Delta)> Origins(IncidentPlan plan, string name, DateTime appears)
    {
        var edits = Edits(plan, name, appears).ToList();
        var touched = edits.Count == 0 ? DateTime.MaxValue : edits.Min(edit => edit.At);
        return [.. PlanOrigins.Of(plan).Select(origin => (origin.At, false, origin.Delta)), .. Handling(plan.Handling, touched, appears), .. edits];
    }

    private IEnumerable<(DateTime At, bool InSentinel, IncidentDelta Delta)> Edits(IncidentPlan plan, string name, DateTime appears) =>
        _inDefender[plan.Id].Where(fact => fact.At >= plan.Created).Select(fact => (fact.At, false, Vocabulary.Delta(fact.Edit)))
            .Concat(_inSentinel[name].Where(fact => fact.At >= appears).Select(fact => (fact.At, true, Vocabulary.Delta(fact.Edit))));

    // Simulated analysts leave an incident alone as soon as somebody outside has touched it.
    private IEnumerable<(DateTime At, bool InSentinel, IncidentDelta Delta)> Handling(IncidentHandling handling, DateTime touched, DateTime appears)
    {
        var deltas = PlanOrigins.Of(handling).Where(origin => origin.At < touched);
        return deltas.Select(origin => (origin.At, handling.InSentinel && !_faults.SyncOff && appears < origin.At && view.IncidentsFlow(origin.At), origin.Delta));
    }
}
