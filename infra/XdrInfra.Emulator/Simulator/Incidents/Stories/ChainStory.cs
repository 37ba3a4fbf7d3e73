using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Incidents.Scripts;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Incidents.Stories;

/// <summary>An everyday incident: a few alerts, one after the other. The chains take turns, so each product has its share.</summary>
internal sealed class ChainStory : IStory
{
    private static readonly SourceProduct[][] Chains =
    [
        [SourceProduct.Office365, SourceProduct.Endpoint, SourceProduct.Identity],
        [SourceProduct.EntraIdProtection, SourceProduct.CloudApps],
        [SourceProduct.Endpoint],
        [SourceProduct.DataLossPrevention],
        [SourceProduct.Cloud, SourceProduct.Endpoint],
        [SourceProduct.Identity, SourceProduct.Endpoint],
        [SourceProduct.Office365, SourceProduct.EntraIdProtection, SourceProduct.DefenderXdr],
        [SourceProduct.Office365],
        [SourceProduct.CloudApps],
    ];

    public IEnumerable<IncidentDraft> Tell(TenantWorld world, StorySlot slot)
    {
        var dice = new Dice(slot.Seed);
        var cast = Casting.Choose(world, dice, slot.At);
        var draft = new IncidentDraft(slot.At, slot.Seed);
        var at = slot.At;
        foreach (var product in Chains[slot.Number % Chains.Length].Where(product => world.Input.Covers(product, slot.At)))
        {
            draft.Alerts.Add((product, at, ScriptSet.Of(product).Play(cast, at)));
            at += dice.Between(TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(25));
        }

        return draft.Alerts.Count == 0 ? [] : [draft];
    }
}
