using XdrInfra.Emulator.Simulator.Chance;

namespace XdrInfra.Emulator.Simulator.Feeds;

/// <summary>How many events a table really gets per device, mailbox or user on an average day, and when.</summary>
internal sealed record TableRate(string Table, SizeUnit Unit, double PerUnit, Rhythm Rhythm);
