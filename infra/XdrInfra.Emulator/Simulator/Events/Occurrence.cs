namespace XdrInfra.Emulator.Simulator.Events;

/// <summary>That an event happens: when, when its row arrives, and the key from which its content follows.</summary>
internal readonly record struct Occurrence(DateTime Time, DateTime Arrival, ulong Key, long Ordinal, Subject? Subject = null);
