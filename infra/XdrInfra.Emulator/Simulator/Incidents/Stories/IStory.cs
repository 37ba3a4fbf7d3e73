using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Incidents.Stories;

/// <summary>Tells what happens from a moment on, as one or more incidents.</summary>
internal interface IStory
{
    IEnumerable<IncidentDraft> Tell(TenantWorld world, StorySlot slot);
}
