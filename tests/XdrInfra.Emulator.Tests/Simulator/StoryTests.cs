using XdrInfra.Emulator.Simulator.Defender;

namespace XdrInfra.Emulator.Tests.Simulator;

/// <summary>Merges, growth and the limit of 150 alerts.</summary>
public sealed class StoryTests
{
    private static readonly RecordingSink Rows = Worlds.Generate(Worlds.Quiet);
    private static readonly IReadOnlyList<DefenderIncident> Defender = Worlds.Simulator(Worlds.Quiet).DefenderIncidents(Worlds.Connected, Worlds.End);

    [Fact]
    public void A_merge_moves_all_alerts_and_closes_the_loser_with_a_tag()
    {
        var losers = Worlds.Latest(Rows).Values.Where(row => row.Json("Labels").EnumerateArray().Any(label => label.GetProperty("labelName").GetString() == "redirected")).ToList();

        losers.Count.ShouldBe(2);
        foreach (var loser in losers)
        {
            loser.Text("Status").ShouldBe("Closed");
            loser.Json("AlertIds").GetArrayLength().ShouldBe(0);
            loser.Has("ClosedTime").ShouldBeTrue();
            var before = Rows["SecurityIncident"].Last(row => row.Text("IncidentName") == loser.Text("IncidentName") && row.Json("AlertIds").GetArrayLength() > 0);
            before.Json("AlertIds").Texts().Except(AlertsOf(WinnerOf(loser))).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Defender_calls_the_loser_redirected()
    {
        var losers = Defender.Where(incident => incident.Status == "redirected").ToList();

        losers.Count.ShouldBe(2);
        losers.ShouldAllBe(loser => loser.Alerts.Count == 0 && loser.SystemTags.Contains("redirected") && Defender.Any(incident => incident.Id == loser.RedirectIncidentId));
    }

    [Fact]
    public void Exactly_150_alerts_are_all_kept()
    {
        var full = Worlds.Latest(Rows).Values.Single(row => AlertsCount(row) == 150);

        full.Json("AlertIds").GetArrayLength().ShouldBe(150);
    }

    [Fact]
    public void Of_151_alerts_150_are_kept()
    {
        var over = Worlds.Latest(Rows).Values.Single(row => AlertsCount(row) == 151);

        over.Json("AlertIds").GetArrayLength().ShouldBe(150);
        over.Json("AdditionalData").GetProperty("providerIncidentUrl").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void An_incident_grows_in_the_workspace_as_it_grows_in_Defender()
    {
        var grown = Defender.Where(incident => incident.Alerts.Count == 14).ToList();

        grown.Count.ShouldBe(3);
        foreach (var incident in grown)
        {
            var log = Rows["SecurityIncident"].Where(row => row.Text("ProviderIncidentId") == incident.Id).ToList();
            log.Select(AlertsCount).Distinct().Count().ShouldBeGreaterThan(5);
            log[^1].Json("AlertIds").Texts().ShouldBe(incident.Alerts.Select(alert => alert.SystemAlertId));
        }
    }

    [Fact]
    public void With_growth_off_the_twin_keeps_its_first_alert()
    {
        var data = Worlds.Quiet with { Faults = new() { GrowthOff = true } };

        Worlds.Simulator(data).SentinelIncidents(Worlds.Connected, Worlds.End).ShouldAllBe(incident => incident.Alerts.Count <= 1);
    }

    [Fact]
    public void Stories_can_be_left_out()
    {
        var data = Worlds.Quiet with { IncidentsPerDay = 0, Stories = new() { Merges = 0, Growths = 0, AtAlertLimit = 0, OverAlertLimit = 0 } };

        Worlds.Simulator(data).DefenderIncidents(Worlds.Connected, Worlds.End).ShouldBeEmpty();
    }

    private static int AlertsCount(RecordedRow row) => row.Json("AdditionalData").GetProperty("alertsCount").GetInt32();

    private static string WinnerOf(RecordedRow loser) =>
        Defender.Single(incident => incident.Id == loser.Text("ProviderIncidentId")).RedirectIncidentId.ShouldNotBeNull();

    private static IEnumerable<string> AlertsOf(string incident) =>
        Worlds.Latest(Rows).Values.Single(row => row.Text("ProviderIncidentId") == incident).Json("AlertIds").Texts();
}
