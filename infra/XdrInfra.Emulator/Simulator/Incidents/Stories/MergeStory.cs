using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Incidents.Scripts;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Incidents.Stories;

/// <summary>Two incidents turn out to be one attack: the younger one loses its alerts to the older one and closes.</summary>
internal sealed class MergeStory : IStory
{
    public IEnumerable<IncidentDraft> Tell(TenantWorld world, StorySlot slot)
    {
        var dice = new Dice(slot.Seed);
        var cast = Casting.Choose(world, dice, slot.At);
        var later = slot.At + dice.Between(TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(40));
        var winner = Draft(cast, slot.At, Seeds.With(slot.Seed, 1), [SourceProduct.Endpoint, SourceProduct.CloudApps]);
        var loser = Draft(cast, later, Seeds.With(slot.Seed, 2), [SourceProduct.EntraIdProtection, SourceProduct.CloudApps, SourceProduct.Endpoint]);
        if (winner.Alerts.Count == 0 || loser.Alerts.Count == 0)
        {
            return [];
        }

        loser.MergesInto = winner;
        loser.MergedAt = later + dice.Between(TimeSpan.FromMinutes(70), TimeSpan.FromMinutes(150));
        return [winner, loser];
    }

    private static IncidentDraft Draft(IncidentCast cast, DateTime at, ulong seed, SourceProduct[] products)
    {
        var draft = new IncidentDraft(at, seed);
        foreach (var product in products.Where(product => cast.World.Input.Covers(product, at)))
        {
            var raised = at.AddMinutes(9 * draft.Alerts.Count);
            draft.Alerts.Add((product, raised, ScriptSet.Of(product).Play(cast, raised)));
        }

        return draft;
    }
}
