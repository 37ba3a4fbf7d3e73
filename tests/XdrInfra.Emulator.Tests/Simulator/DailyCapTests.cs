using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Input;

namespace XdrInfra.Emulator.Tests.Simulator;

/// <summary>The workspace's own daily cap: charged tables stop when the day's volume reaches it, and begin again at midnight.</summary>
public sealed class DailyCapTests
{
    private static readonly SimulationData Small = new() { EventsPerDay = 600, Days = 4 };
    private static readonly DateTime Until = Worlds.Start.AddDays(4);

    [Fact]
    public void A_day_takes_in_no_more_than_the_cap()
    {
        const double cap = 0.0002;
        var days = Charged(Capped(cap)).GroupBy(row => row.Arrived.Date).Select(day => day.Sum(row => row.Real("_BilledSize")));

        days.ShouldAllBe(bytes => bytes < cap * 1_000_000_000 * 1.05);
    }

    [Fact]
    public void What_is_free_goes_on()
    {
        var capped = Capped(0.0002);

        capped["SecurityAlert"].Count.ShouldBe(Capped(-1)["SecurityAlert"].Count);
        Charged(capped).Count().ShouldBeLessThan(Charged(Capped(-1)).Count());
    }

    [Fact]
    public void The_workspace_writes_down_that_it_stopped_and_that_it_goes_on()
    {
        var said = Capped(0.0002)["_LogOperation"].Select(row => row.Text("Operation")).Distinct();

        said.ShouldBe(["Data collection stopped", "Data collection resumed"], ignoreOrder: true);
    }

    [Fact]
    public void A_cap_that_no_day_reaches_changes_nothing() =>
        Capped(5).All.Select(row => row.ToString()).ShouldBe(Capped(-1).All.Select(row => row.ToString()));

    [Fact]
    public void Cuts_change_nothing()
    {
        var cut = new RecordingSink();
        var simulator = Worlds.Simulator(Small);
        for (var at = Worlds.Start; at < Until; at = at.AddHours(7))
        {
            simulator.Generate(History(0.0002), at, at.AddHours(7) < Until ? at.AddHours(7) : Until, cut);
        }

        Charged(cut).Count().ShouldBe(Charged(Capped(0.0002)).Count());
    }

    private static IEnumerable<RecordedRow> Charged(RecordingSink sink) => Worlds.EventTables.SelectMany(table => sink[table]);

    private static WorldHistory History(double cap) => Worlds.Connected.With(new WorldFact.DailyCapSet(Worlds.Start, cap));

    private static RecordingSink Capped(double cap) => Worlds.Generate(Small, History(cap), to: Until);
}
