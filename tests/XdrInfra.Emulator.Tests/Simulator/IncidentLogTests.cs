using XdrInfra.Emulator.Simulator.Input;

namespace XdrInfra.Emulator.Tests.Simulator;

public sealed class IncidentLogTests
{
    private static readonly RecordingSink Rows = Worlds.Generate(Worlds.Quiet);

    [Fact]
    public void Fifteen_days_bring_30_to_60_incidents() => Worlds.Latest(Rows).Count.ShouldBeInRange(30, 60);

    [Fact]
    public void Incidents_are_numbered_without_gaps() =>
        Worlds.Latest(Rows).Keys.Order().ShouldBe(Enumerable.Range(1, Worlds.Latest(Rows).Count).Select(number => (long)number));

    [Fact]
    public void Each_change_is_a_row_of_its_own()
    {
        var changes = Rows["SecurityIncident"].CountBy(row => row.Text("IncidentName")).Select(incident => incident.Value).ToList();

        changes.Average().ShouldBeGreaterThan(2);
        changes.Min().ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public void The_first_row_comes_within_ten_minutes()
    {
        var created = Worlds.Simulator(Worlds.Quiet).DefenderIncidents(Worlds.Connected, Worlds.End).ToDictionary(incident => incident.Id, incident => incident.Created);

        foreach (var first in Rows["SecurityIncident"].GroupBy(row => row.Text("ProviderIncidentId")).Select(rows => rows.MinBy(row => row.Arrived).ShouldNotBeNull()))
        {
            (first.Arrived - created[first.Text("ProviderIncidentId")]).ShouldBeInRange(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
        }
    }

    [Fact]
    public void Slow_incidents_take_longer_than_ten_minutes()
    {
        var sink = Worlds.Generate(Worlds.Quiet with { Faults = new() { SlowIncidentEvery = 4 } });

        var delays = sink["SecurityIncident"].GroupBy(row => row.Text("IncidentName")).Select(rows => rows.Min(row => row.Generated) - rows.First().Time("CreatedTime")).ToList();

        delays.Count(delay => delay > TimeSpan.FromMinutes(10)).ShouldBeInRange((delays.Count / 4) - 1, (delays.Count / 4) + 1);
    }

    [Fact]
    public void Additional_data_names_the_twin_the_count_and_the_products()
    {
        foreach (var row in Worlds.Latest(Rows).Values)
        {
            var data = row.Json("AdditionalData");
            data.GetProperty("providerIncidentUrl").GetString().ShouldBe($"https://security.microsoft.com/incidents/{row.Text("ProviderIncidentId")}?tid={Worlds.Input.TenantId}");
            data.GetProperty("alertProductNames").Texts().Except(Worlds.AllProducts).ShouldBeEmpty();
            data.GetProperty("alertsCount").GetInt32().ShouldBeGreaterThanOrEqualTo(row.Json("AlertIds").GetArrayLength());
        }
    }

    [Fact]
    public void Every_product_raises_alerts() =>
        Rows["SecurityAlert"].Select(row => row.Text("ProductName")).Distinct().Order(StringComparer.Ordinal).ShouldBe(Worlds.AllProducts.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Microsoft Defender XDR")]
    [InlineData("Microsoft XDR")]
    [InlineData("Microsoft 365 Defender")]
    public void The_provider_is_spelled_as_the_scenario_wants(string spelling)
    {
        var sink = Worlds.Generate(Worlds.Quiet with { ProviderName = spelling }, to: Worlds.Start.AddDays(3));

        sink["SecurityIncident"].Select(row => row.Text("ProviderName")).Distinct().ShouldBe([spelling]);
    }

    [Fact]
    public void The_default_spelling_is_that_of_the_guides() => new SimulationData().ProviderName.ShouldBe("Microsoft Defender XDR");

    [Fact]
    public void The_log_ends_where_the_workspace_stands()
    {
        var latest = Worlds.Latest(Rows);

        foreach (var incident in Worlds.Simulator(Worlds.Quiet).SentinelIncidents(Worlds.Connected, Worlds.End.AddHours(-1)).Where(incident => incident.LastModified < Worlds.End.AddHours(-2)))
        {
            var row = latest[incident.Number];
            (row.Generated > Worlds.End.AddHours(-1) || row.Text("Status") == incident.Status).ShouldBeTrue();
            row.Text("IncidentName").ShouldBe(incident.Name);
        }
    }

    [Fact]
    public void An_incident_that_got_lost_is_in_Defender_only()
    {
        var data = Worlds.Quiet with { Faults = new() { LostIncidentEvery = 10 } };
        var simulator = Worlds.Simulator(data);

        var missing = simulator.DefenderIncidents(Worlds.Connected, Worlds.End).Select(incident => incident.Id)
            .Except(simulator.SentinelIncidents(Worlds.Connected, Worlds.End.AddMinutes(20)).Select(incident => incident.ProviderIncidentId)).ToList();

        missing.Count.ShouldBe(simulator.DefenderIncidents(Worlds.Connected, Worlds.End).Count / 10);
    }

    [Fact]
    public void A_wrong_link_is_wrong_in_the_workspace_only()
    {
        var data = Worlds.Quiet with { Faults = new() { WrongLinkEvery = 5 } };
        var simulator = Worlds.Simulator(data);
        var urls = simulator.DefenderIncidents(Worlds.Connected, Worlds.End).ToDictionary(incident => incident.Id, incident => incident.WebUrl);

        var sentinel = simulator.SentinelIncidents(Worlds.Connected, Worlds.End);

        sentinel.Count(incident => incident.ProviderIncidentUrl != urls[incident.ProviderIncidentId]).ShouldBeInRange((sentinel.Count / 5) - 1, (sentinel.Count / 5) + 1);
    }
}
