using System.Text.Json;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Sentinel;

namespace XdrInfra.Emulator.Tests.Simulator;

/// <summary>The emulator keeps the history in its state folder, so every fact must survive JSON.</summary>
public sealed class HistoryJsonTests
{
    public static TheoryData<WorldFact> Facts =>
    [
        new WorldFact.ConnectorConnected(Worlds.Start, true, false, ["microsoftDefenderForIdentity"]),
        new WorldFact.ConnectorDisconnected(Worlds.Start),
        new WorldFact.EventTablesSelected(Worlds.Start, ["DeviceInfo"]),
        new WorldFact.IncidentRulesEnabled(Worlds.Start, [new() { Id = "r", ProductFilter = "p", Severities = ["High"] }]),
        new WorldFact.ComponentConnectorsConnected(Worlds.Start, ["OfficeATP"]),
        new WorldFact.EntityAnalyticsSet(Worlds.Start, ["ActiveDirectory"]),
        new WorldFact.BehaviorAnalyticsSet(Worlds.Start, ["AuditLogs"]),
        new WorldFact.SentinelIncidentEdited(Worlds.Start, "n", new() { Owner = IncidentOwner.None, Labels = ["a"] }),
        new WorldFact.DefenderIncidentEdited(Worlds.Start, "101", new() { Status = "resolved" }),
    ];

    [Theory]
    [MemberData(nameof(Facts), DisableDiscoveryEnumeration = true)]
    public void A_fact_survives_json(WorldFact fact)
    {
        var text = JsonSerializer.Serialize(fact);

        var back = JsonSerializer.Deserialize<WorldFact>(text).ShouldNotBeNull();

        back.GetType().ShouldBe(fact.GetType());
        JsonSerializer.Serialize(back).ShouldBe(text);
    }
}
