using XdrInfra.Emulator.Simulator.Incidents.Stories;

namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>That a story begins at a moment.</summary>
internal readonly record struct StorySlot(DateTime At, IStory Story, ulong Seed, long Number);
