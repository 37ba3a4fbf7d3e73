using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Incidents.Scripts;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Incidents.Stories;

/// <summary>One tool spreads from device to device, so an incident grows to a number of alerts within a time.</summary>
internal sealed class SpreadStory(int alerts, TimeSpan within) : IStory
{
    /// <summary>Grows for an afternoon.</summary>
    public static readonly SpreadStory Growth = new(14, TimeSpan.FromHours(5));

    /// <summary>As many alerts as Sentinel keeps of one incident.</summary>
    public static readonly SpreadStory AtLimit = new(AlertLimit.Kept, TimeSpan.FromHours(5));

    public static readonly SpreadStory OverLimit = new(AlertLimit.Kept + 1, TimeSpan.FromHours(5));

    public IEnumerable<IncidentDraft> Tell(TenantWorld world, StorySlot slot)
    {
        var products = Spreading.Where(product => world.Input.Covers(product, slot.At)).ToArray();
        if (products.Length == 0)
        {
            return [];
        }

        var dice = new Dice(slot.Seed);
        var first = Casting.Choose(world, dice, slot.At);
        var draft = new IncidentDraft(slot.At, slot.Seed);
        for (var number = 0; number < alerts; number++)
        {
            var at = slot.At + (within * number / alerts);
            var cast = Casting.Choose(world, dice, at) with { Attacker = first.Attacker, Tool = first.Tool };
            var product = products[number % products.Length];
            draft.Alerts.Add((product, at, ScriptSet.Of(product).Play(cast, at)));
        }

        return [draft];
    }

    private static IReadOnlyList<SourceProduct> Spreading { get; } = [SourceProduct.Endpoint, SourceProduct.Identity, SourceProduct.Office365];
}
