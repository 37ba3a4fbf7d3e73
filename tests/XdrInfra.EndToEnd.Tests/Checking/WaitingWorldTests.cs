using XdrInfra.Model.Findings;
using XdrInfra.Verify.Checks;

namespace XdrInfra.EndToEnd.Tests.Checking;

/// <summary>Worlds that are not finished, or where nothing happens: never red, and never called proven.</summary>
public sealed class WaitingWorldTests
{
    private const string NoIncidents = "incidentsPerDay: 0, stories: { merges: 0, growths: 0, atAlertLimit: 0, overAlertLimit: 0 }";

    [Fact]
    public async Task A_small_customer_without_an_incident_for_weeks_is_quiet()
    {
        await using var world = await CheckedWorld.StartAsync(NoIncidents);

        var report = await world.CheckAsync();

        report.ExitCode.ShouldBe(ExitCode.Success);
        report.Count(Outcome.Quiet).ShouldBeGreaterThan(10);
        report.With(Outcome.Fail).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_connector_that_is_left_to_the_portal_waits_for_a_person()
    {
        await using var world = await CheckedWorld.StartAsync(connector: "lock: CanNotDelete");
        world.With("managedBy: auto", "managedBy: portal");

        (await world.NotPassedAsync()).ShouldBe(["XDR5003 waiting-person", "XDR5005 waiting-person", "XDR5006 waiting-person", "XDR5024 waiting-person", "XDR5039 waiting-person"]);
        var report = await world.CheckAsync();
        report.ExitCode.ShouldBe(ExitCode.Waiting);
        report.With(Outcome.Waiting).ShouldAllBe(result => result.NextStep == "In the Defender portal, open System, Settings, Microsoft Sentinel, choose the workspace and connect it as the primary one.");
    }

    [Fact]
    public async Task The_tables_wait_for_a_person_while_the_portal_step_is_open()
    {
        await using var world = await CheckedWorld.StartAsync(events: "lock: CanNotDelete");

        var report = await world.CheckAsync();

        report.ExitCode.ShouldBe(ExitCode.Waiting);
        report.With(Outcome.Fail).ShouldBeEmpty();
        report.Results.Single(result => result.Check.Id == "XDR5008").NextStep.ShouldNotBeNull().ShouldStartWith("Data connectors, Microsoft Defender XDR, Open connector page, Connect events: tick DeviceInfo, ");
    }

    [Fact]
    public async Task A_connection_that_is_a_minute_old_waits_for_time()
    {
        await using var world = await CheckedWorld.StartAsync(connector: "lock: CanNotDelete", events: "location: westeurope");
        await world.Portal.ConnectAsync(CheckedWorld.WorkspaceId, incidents: true, alerts: true, CancellationToken.None);
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        var report = await world.CheckAsync(request => request with { DeployedAt = world.Now.AddMinutes(-1) });

        report.With(Outcome.Fail).ShouldBeEmpty();
        report.ExitCode.ShouldBe(ExitCode.Waiting);
    }

    [Fact]
    public async Task A_license_that_is_bought_later_starts_by_itself_and_is_told()
    {
        await using var world = await CheckedWorld.StartAsync("products: [endpoint, office365, cloudApps], licensedAfter: { entraIdProtection: 10d }");
        var before = new Verify.Judging.Baseline(world.Now.AddDays(-8), ["Microsoft Defender for Cloud Apps", "Microsoft Defender for Endpoint", "Microsoft Defender for Office 365"]);

        var report = await world.CheckAsync(request => request with { Baseline = before, Only = ["XDR5033"] });

        report.Results.Single().Verdict.Evidence.ShouldBe("Started since 8 days ago: Microsoft Entra ID Protection.");
    }

    [Fact]
    public async Task Duplicates_are_counted_and_expected_while_rules_are_kept()
    {
        await using var world = await CheckedWorld.StartAsync(workspace: "incidentRules: [{ product: Microsoft Defender Advanced Threat Protection, enabled: true }]");
        world.With("incidentCreationRules: disable", "incidentCreationRules: keep");

        var report = await world.CheckAsync();

        report.With(Outcome.Fail).ShouldBeEmpty();
        report.Results.Single(result => result.Check.Id == "XDR5047").Verdict.Evidence.ShouldContain("as expected with \"incidentCreationRules: keep\".");
    }

    [Fact]
    public async Task A_healthy_workspace_costs_at_most_twelve_queries()
    {
        await using var world = await CheckedWorld.StartAsync();

        (await world.CheckAsync()).Figures.Queries.ShouldBeLessThanOrEqualTo(12);
    }
}
