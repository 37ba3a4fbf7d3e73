using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Input;

namespace XdrInfra.Emulator.Tests.Simulator;

public sealed class DeterminismTests
{
    private static readonly SimulationData Small = new() { EventsPerDay = 400, Days = 4 };
    private static readonly DateTime Until = Worlds.Start.AddDays(4);

    [Fact]
    public void The_same_seed_gives_the_same_rows() =>
        Lines(Worlds.Generate(Small, to: Until)).ShouldBe(Lines(Worlds.Generate(Small, to: Until)));

    [Fact]
    public void Another_seed_gives_other_rows()
    {
        var other = new RecordingSink();
        Worlds.Simulator(Small, seed: 8).Generate(Worlds.Connected, Worlds.Start, Until, other);

        Lines(other).Where(line => line.StartsWith("Device", StringComparison.Ordinal)).Intersect(Lines(Worlds.Generate(Small, to: Until))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Cuts_change_nothing(int seed)
    {
        var cut = new RecordingSink();
        var simulator = Worlds.Simulator(Small);
        foreach (var (from, to) in Cuts(new Random(seed), 40))
        {
            simulator.Generate(Worlds.Connected, from, to, cut);
        }

        AssertSame(cut, Worlds.Generate(Small, to: Until));
    }

    [Fact]
    public void A_simulator_that_was_started_anew_goes_on_where_the_old_one_stopped()
    {
        var cut = new RecordingSink();
        foreach (var (from, to) in Cuts(new Random(4), 6))
        {
            Worlds.Simulator(Small).Generate(Worlds.Connected, from, to, cut);
        }

        AssertSame(cut, Worlds.Generate(Small, to: Until));
    }

    [Fact]
    public void Facts_that_come_later_change_nothing_that_was_generated()
    {
        var first = Until.AddDays(-1);
        var incident = Worlds.Simulator(Small).SentinelIncidents(Worlds.Connected, first)[^1];
        var later = Worlds.Connected.With(
            new WorldFact.SentinelIncidentEdited(first.AddMinutes(1), incident.Name, new SentinelIncidentEdit { Status = "Closed", Classification = "TruePositive" }),
            new WorldFact.EventTablesSelected(first.AddMinutes(2), ["DeviceInfo"]),
            new WorldFact.ConnectorDisconnected(first.AddHours(6)));

        var cut = new RecordingSink();
        var simulator = Worlds.Simulator(Small);
        simulator.Generate(Worlds.Connected, Worlds.Start, first, cut);
        simulator.Generate(later, first, Until, cut);

        AssertSame(cut, Worlds.Generate(Small, later, to: Until));
    }

    [Fact]
    public void Rows_of_a_table_come_in_the_order_of_their_arrival() =>
        Worlds.Default.Tables.Where(table => !IsOrdered(Worlds.Default[table])).ShouldBeEmpty();

    [Fact]
    public void Nothing_arrives_outside_the_interval() =>
        Worlds.Default.All.Where(row => row.Arrived <= Worlds.Start || row.Arrived > Worlds.End).ShouldBeEmpty();

    private static bool IsOrdered(IReadOnlyList<RecordedRow> rows) => rows.Zip(rows.Skip(1)).All(pair => pair.First.Arrived <= pair.Second.Arrived);

    private static IEnumerable<(DateTime From, DateTime To)> Cuts(Random random, int count)
    {
        var ticks = (Until - Worlds.Start).Ticks;
        var cuts = Enumerable.Range(0, count).Select(_ => Worlds.Start.AddTicks(random.NextInt64(ticks))).Append(Worlds.Start).Append(Until).Append(Worlds.Start.Date.AddHours(20)).Order().ToList();
        return cuts.Zip(cuts.Skip(1));
    }

    private static void AssertSame(RecordingSink actual, RecordingSink expected)
    {
        actual.Tables.Order(StringComparer.Ordinal).ShouldBe(expected.Tables.Order(StringComparer.Ordinal));
        foreach (var table in expected.Tables)
        {
            actual[table].Select(row => row.ToString()).ShouldBe(expected[table].Select(row => row.ToString()));
        }
    }

    private static List<string> Lines(RecordingSink sink) => [.. sink.All.Select(row => row.ToString())];
}
