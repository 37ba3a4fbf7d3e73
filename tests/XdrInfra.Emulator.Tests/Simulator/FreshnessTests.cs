using XdrInfra.Emulator.Simulator;
using XdrInfra.Emulator.Simulator.History;

namespace XdrInfra.Emulator.Tests.Simulator;

/// <summary>Whenever somebody starts the default tenant, every table has something of the last day at the end.</summary>
public sealed class FreshnessTests
{
    public static TheoryData<int> Hours => [.. Enumerable.Range(0, 14).Select(step => (step * 12) + 5)];

    [Theory]
    [MemberData(nameof(Hours))]
    public void Every_table_is_fresh_after_15_days(int shift)
    {
        var start = Worlds.Start.AddHours(shift);
        var end = start.AddDays(15);
        var sink = new RecordingSink();
        var history = new WorldHistory([new WorldFact.ConnectorConnected(start, true, true, []), new WorldFact.EventTablesSelected(start, Worlds.EventTables)]);
        new DefenderSimulator(Worlds.Input with { Start = start }, Worlds.Catalog).Generate(history, end.AddDays(-2), end, sink);

        var stale = Worlds.EventTables.Concat(["SecurityIncident", "SecurityAlert"]).Where(table => !sink[table].Any(row => row.Generated > end.AddDays(-1)));

        stale.ShouldBeEmpty();
    }
}
