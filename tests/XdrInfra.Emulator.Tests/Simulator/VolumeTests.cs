namespace XdrInfra.Emulator.Tests.Simulator;

public sealed class VolumeTests
{
    [Fact]
    public void The_default_tenant_writes_about_50000_events_in_15_days()
    {
        var events = Worlds.EventTables.Sum(table => Worlds.Default[table].Count);

        events.ShouldBeInRange(47_500, 54_000);
    }

    [Fact]
    public void Every_event_table_is_filled() =>
        Worlds.EventTables.Where(table => Worlds.Default[table].Count == 0).ShouldBeEmpty();
}
