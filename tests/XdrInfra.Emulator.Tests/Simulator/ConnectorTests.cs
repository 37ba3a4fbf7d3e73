using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.History;

namespace XdrInfra.Emulator.Tests.Simulator;

/// <summary>What the connector and the component connectors let through.</summary>
public sealed class ConnectorTests
{
    private static readonly IReadOnlyList<string> ComponentKinds = [.. ProductSpellings.All.Select(product => product.ConnectorKind).OfType<string>()];
    private static readonly WorldFact Components = new WorldFact.ComponentConnectorsConnected(Worlds.Start, ComponentKinds);

    [Fact]
    public void Nothing_connected_brings_nothing() => Worlds.Generate(Worlds.Quiet, WorldHistory.Empty).Tables.ShouldBeEmpty();

    [Fact]
    public void Incidents_alone_bring_no_alerts()
    {
        var sink = Worlds.Generate(Worlds.Quiet, new([new WorldFact.ConnectorConnected(Worlds.Start, Incidents: true, Alerts: false, [])]));

        sink["SecurityIncident"].ShouldNotBeEmpty();
        sink["SecurityAlert"].ShouldBeEmpty();
    }

    [Fact]
    public void A_filter_lets_only_its_products_through()
    {
        var sink = Worlds.Generate(Worlds.Quiet, new([new WorldFact.ConnectorConnected(Worlds.Start, true, true, ["microsoftDefenderForCloudApps"])]));

        Products(sink).ShouldBe(["Microsoft Cloud App Security"]);
    }

    [Fact]
    public void Component_connectors_alone_bring_the_alerts_of_their_products()
    {
        var sink = Worlds.Generate(Worlds.Quiet, new([new WorldFact.ComponentConnectorsConnected(Worlds.Start, ["AzureAdvancedThreatProtection"])]));

        Products(sink).ShouldBe(["Azure Advanced Threat Protection"]);
        sink["SecurityIncident"].ShouldBeEmpty();
    }

    [Fact]
    public void Component_connectors_are_silent_beside_Defender_XDR()
    {
        var history = new WorldHistory([Components, new WorldFact.ConnectorConnected(Worlds.Start.AddDays(5), true, false, [])]);

        var alerts = Worlds.Generate(Worlds.Quiet, history)["SecurityAlert"];

        alerts.ShouldNotBeEmpty();
        alerts.Max(row => row.Arrived).ShouldBeLessThanOrEqualTo(Worlds.Start.AddDays(5));
    }

    [Fact]
    public void Component_connectors_may_go_on_in_a_scenario()
    {
        var history = new WorldHistory([Components, new WorldFact.ConnectorConnected(Worlds.Start, true, false, [])]);

        Products(Worlds.Generate(Worlds.Quiet with { Faults = new() { ComponentConnectorsKeepSending = true } }, history)).Count.ShouldBe(ComponentKinds.Count);
    }

    [Fact]
    public void Alerts_of_Defender_for_Cloud_may_need_a_connector_of_their_own()
    {
        var data = Worlds.Quiet with { Faults = new() { DefenderForCloudNeedsConnector = true } };

        Products(Worlds.Generate(data)).ShouldNotContain("Azure Security Center");
        Products(Worlds.Generate(data, Worlds.Connected.With(Components))).ShouldContain("Azure Security Center");
    }

    [Fact]
    public void After_a_disconnect_nothing_more_comes()
    {
        var off = Worlds.Start.AddDays(6);

        var sink = Worlds.Generate(Worlds.Quiet, Worlds.Connected.With(new WorldFact.ConnectorDisconnected(off)));

        sink["SecurityIncident"].Max(row => row.Time("LastModifiedTime")).ShouldBeLessThan(off);
        sink["SecurityAlert"].Max(row => row.Arrived).ShouldBeLessThan(off);
    }

    [Fact]
    public void Only_selected_tables_get_rows()
    {
        var sink = Worlds.Generate(new() { EventsPerDay = 300 }, new([new WorldFact.EventTablesSelected(Worlds.Start, ["DeviceInfo", "AlertInfo"])]), to: Worlds.Start.AddDays(3));

        sink.Tables.Order(StringComparer.Ordinal).ShouldBe(["AlertInfo", "DeviceInfo", "Usage"]);
    }

    [Fact]
    public void A_table_starts_and_stops_with_its_selection()
    {
        var (on, off) = (Worlds.Start.AddDays(2), Worlds.Start.AddDays(3));
        var history = new WorldHistory([new WorldFact.EventTablesSelected(on, ["DeviceInfo"]), new WorldFact.EventTablesSelected(off, [])]);

        var rows = Worlds.Generate(new() { EventsPerDay = 2_000 }, history, to: Worlds.Start.AddDays(5))["DeviceInfo"];

        rows.Min(row => row.Generated).ShouldBeInRange(on, on.AddHours(2));
        rows.Max(row => row.Generated).ShouldBeInRange(off.AddHours(-2), off);
    }

    [Fact]
    public void A_table_that_is_exported_twice_arrives_twice()
    {
        var once = Worlds.Generate(new() { EventsPerDay = 300 }, new([new WorldFact.EventTablesSelected(Worlds.Start, ["DeviceInfo"])]), to: Worlds.Start.AddDays(3));
        var twice = Worlds.Generate(new() { EventsPerDay = 300 }, new([new WorldFact.EventTablesSelected(Worlds.Start, ["DeviceInfo", "DeviceInfo"])]), to: Worlds.Start.AddDays(3));

        twice["DeviceInfo"].Count.ShouldBe(2 * once["DeviceInfo"].Count);
    }

    private static IReadOnlyList<string> Products(RecordingSink sink) => [.. sink["SecurityAlert"].Select(row => row.Text("ProductName")).Distinct()];
}
