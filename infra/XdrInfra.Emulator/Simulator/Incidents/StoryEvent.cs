using XdrInfra.Emulator.Simulator.Events;

namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>A row that an attack left in an event table.</summary>
internal readonly record struct StoryEvent(string Table, DateTime Time, Subject Subject);
