using XdrInfra.Emulator.Simulator.Input;

namespace XdrInfra.Emulator.Tests.Simulator;

public sealed class LatenessTests
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(7);

    [Fact]
    public void Most_rows_arrive_within_minutes()
    {
        var late = Events().Count(row => row.Arrived - row.Generated > Usual);

        late.ShouldBeLessThan(Events().Count() / 100);
    }

    [Fact]
    public void A_few_rows_arrive_hours_late() =>
        Events().Count(row => row.Arrived - row.Generated > TimeSpan.FromHours(1)).ShouldBeGreaterThan(20);

    [Fact]
    public void Rows_do_not_come_in_the_order_of_their_events()
    {
        var rows = Worlds.Default["DeviceNetworkEvents"];

        rows.Zip(rows.Skip(1)).Count(pair => pair.First.Generated > pair.Second.Generated).ShouldBeGreaterThan(10);
    }

    [Fact]
    public void No_row_is_late_when_the_scenario_wants_none()
    {
        var sink = Worlds.Generate(new SimulationData { EventsPerDay = 300, Faults = new() { LateRowEvery = 0 } }, to: Worlds.Start.AddDays(5));

        Worlds.EventTables.SelectMany(table => sink[table]).Where(row => row.Arrived - row.Generated > Usual).ShouldBeEmpty();
    }

    [Fact]
    public void No_row_arrives_before_its_event() =>
        Worlds.Default.All.Where(row => row.Arrived < row.Generated).ShouldBeEmpty();

    private static IEnumerable<RecordedRow> Events() => Worlds.EventTables.SelectMany(table => Worlds.Default[table]);
}
