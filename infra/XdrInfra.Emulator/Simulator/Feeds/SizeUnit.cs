namespace XdrInfra.Emulator.Simulator.Feeds;

/// <summary>What the volume of a table grows with.</summary>
internal enum SizeUnit
{
    Device,
    Mailbox,
    User,
}
