using XdrInfra.Emulator.Simulator;
using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Sentinel;

namespace XdrInfra.Emulator.Tests.Simulator;

/// <summary>Status, owner and closing reason follow from one side to the other.</summary>
public sealed class SyncTests
{
    private static readonly DateTime Now = Worlds.Start.AddDays(6);
    private static readonly DefenderSimulator Simulator = Worlds.Simulator(Worlds.Quiet);
    private static readonly SentinelIncident Open = Simulator.SentinelIncidents(Worlds.Connected, Now).Last(incident => incident.Status == "New" && incident.LastModified < Now.AddHours(-8));

    [Fact]
    public void What_Sentinel_closes_is_resolved_in_Defender_within_a_minute()
    {
        var owner = new IncidentOwner("44444444-4444-4444-4444-444444444444", "ana@contoso.example", "Ana", "ana@contoso.example");
        var history = Edited(new SentinelIncidentEdit { Status = "Closed", Classification = "BenignPositive", ClassificationReason = "SuspiciousButExpected", Owner = owner });

        var twin = InDefender(history, Now.AddMinutes(1));

        (twin.Status, twin.AssignedTo, twin.Classification, twin.Determination).ShouldBe(("resolved", "ana@contoso.example", "informationalExpectedActivity", "confirmedUserActivity"));
    }

    [Fact]
    public void A_change_in_Sentinel_is_a_row_of_the_log()
    {
        var history = Edited(new SentinelIncidentEdit { Status = "Active", Comment = "Looking into it.", ModifiedBy = "Ana" });

        var row = Worlds.Generate(Worlds.Quiet, history, Now, Now.AddMinutes(5))["SecurityIncident"].Single(row => row.Text("IncidentName") == Open.Name);

        (row.Text("Status"), row.Text("ModifiedBy"), row.Json("Comments").GetArrayLength()).ShouldBe(("Active", "Ana", 1));
    }

    [Fact]
    public void The_latest_row_tells_the_latest_of_quick_changes()
    {
        string[] statuses = ["Active", "New", "Active", "New", "Closed"];
        var history = Worlds.Connected.With(statuses.Select((status, index) =>
            new WorldFact.SentinelIncidentEdited(Now.AddSeconds(index), Open.Name, new SentinelIncidentEdit { Status = status })));

        var rows = Worlds.Generate(Worlds.Quiet, history, Now, Now.AddMinutes(5))["SecurityIncident"].Where(row => row.Text("IncidentName") == Open.Name);

        rows.OrderBy(row => row.Generated).Select(row => row.Text("Status")).ShouldBe(statuses);
    }

    [Fact]
    public void What_Defender_resolves_is_closed_in_Sentinel_within_a_minute()
    {
        var history = Edited(new DefenderIncidentEdit { Status = "resolved", Classification = "falsePositive", Determination = "clean", AssignedTo = "ben@contoso.example", ResolvingComment = "A test." });

        var twin = InSentinel(history, Now.AddMinutes(1));

        (twin.Status, twin.Classification, twin.ClassificationReason, twin.ClassificationComment, twin.Owner.UserPrincipalName).ShouldBe(("Closed", "FalsePositive", "InaccurateData", "A test.", "ben@contoso.example"));
    }

    [Fact]
    public void An_owner_is_taken_away_on_both_sides()
    {
        var history = Edited(new DefenderIncidentEdit { AssignedTo = "ben@contoso.example" })
            .With(new WorldFact.SentinelIncidentEdited(Now.AddMinutes(5), Open.Name, new SentinelIncidentEdit { Owner = IncidentOwner.None }));

        InSentinel(history, Now.AddMinutes(6)).Owner.IsNone.ShouldBeTrue();
        InDefender(history, Now.AddMinutes(6)).AssignedTo.ShouldBeNull();
    }

    [Fact]
    public void Changes_that_follow_each_other_closely_reach_Sentinel_together()
    {
        var fresh = Simulator.DefenderIncidents(Worlds.Connected, Now)[^1];
        var history = Worlds.Connected.With(
            new WorldFact.DefenderIncidentEdited(fresh.Created.AddSeconds(20), fresh.Id, new DefenderIncidentEdit { Status = "inProgress" }),
            new WorldFact.DefenderIncidentEdited(fresh.Created.AddSeconds(40), fresh.Id, new DefenderIncidentEdit { Status = "resolved", Classification = "truePositive" }));

        var log = Worlds.Generate(Worlds.Quiet, history)["SecurityIncident"].Where(row => row.Text("ProviderIncidentId") == fresh.Id);

        log.Select(row => row.Text("Status")).Distinct().ShouldBe(["Closed"]);
    }

    [Fact]
    public void Simulated_analysts_leave_an_incident_that_somebody_touched()
    {
        var history = Edited(new SentinelIncidentEdit { Status = "New", Comment = "Mine." });

        InSentinel(history, Worlds.End).Status.ShouldBe("New");
    }

    [Fact]
    public void With_sync_off_each_side_keeps_its_own()
    {
        var data = Worlds.Quiet with { Faults = new() { SyncOff = true } };
        var history = Edited(new DefenderIncidentEdit { Status = "resolved" });

        Worlds.Simulator(data).SentinelIncidents(history, Now.AddDays(1)).Single(incident => incident.ProviderIncidentId == Open.ProviderIncidentId).Status.ShouldBe("New");
    }

    [Fact]
    public void Analysts_work_on_both_sides_and_both_sides_end_equal()
    {
        var statuses = new Dictionary<string, string> { ["active"] = "New", ["inProgress"] = "Active", ["resolved"] = "Closed", ["redirected"] = "Closed" };
        var settled = Simulator.DefenderIncidents(Worlds.Connected, Worlds.End).Where(incident => incident.LastUpdated < Worlds.End.AddMinutes(-10)).ToList();
        var twins = Simulator.SentinelIncidents(Worlds.Connected, Worlds.End).ToDictionary(incident => incident.ProviderIncidentId);

        settled.Count(incident => incident.Status == "resolved").ShouldBeGreaterThan(5);
        settled.ShouldAllBe(incident => twins[incident.Id].Status == statuses[incident.Status] && twins[incident.Id].Owner.UserPrincipalName == incident.AssignedTo);
    }

    private static WorldHistory Edited(SentinelIncidentEdit edit) => Worlds.Connected.With(new WorldFact.SentinelIncidentEdited(Now, Open.Name, edit));

    private static WorldHistory Edited(DefenderIncidentEdit edit) => Worlds.Connected.With(new WorldFact.DefenderIncidentEdited(Now, Open.ProviderIncidentId, edit));

    private static DefenderIncident InDefender(WorldHistory history, DateTime at) => Simulator.DefenderIncidents(history, at).Single(incident => incident.Id == Open.ProviderIncidentId);

    private static SentinelIncident InSentinel(WorldHistory history, DateTime at) => Simulator.SentinelIncidents(history, at).Single(incident => incident.Name == Open.Name);
}
