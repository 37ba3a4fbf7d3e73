using XdrInfra.Emulator.Simulator.History;

namespace XdrInfra.Emulator.Tests.Simulator;

/// <summary>While Microsoft incident creation rules are on, alerts make a second incident.</summary>
public sealed class DuplicateTests
{
    private const string Endpoint = "Microsoft Defender Advanced Threat Protection";
    private static readonly IncidentCreationRule Rule = new() { Id = "/rules/endpoint", ProductFilter = Endpoint };

    [Fact]
    public void Without_rules_there_are_no_duplicates() =>
        Worlds.Generate(Worlds.Quiet)["SecurityIncident"].Where(row => row.Text("ProviderName") == "Azure Sentinel").ShouldBeEmpty();

    [Fact]
    public void A_rule_makes_one_more_incident_for_each_alert_of_its_product()
    {
        var sink = Generate(Rule);
        var alerts = sink["SecurityAlert"].Where(row => row.Text("ProductName") == Endpoint && row.Arrived < Worlds.End.AddMinutes(-5)).Select(row => row.Text("SystemAlertId"));

        var duplicated = Duplicates(sink).Select(row => row.Json("AlertIds").Texts().Single()).Distinct().ToList();

        alerts.Except(duplicated).ShouldBeEmpty();
        duplicated.ShouldBeSubsetOf(sink["SecurityAlert"].Select(row => row.Text("SystemAlertId")));
    }

    [Fact]
    public void A_duplicate_names_its_rule_and_has_no_twin()
    {
        var duplicate = Duplicates(Generate(Rule))[0];

        duplicate.Json("RelatedAnalyticRuleIds").Texts().ShouldBe([Rule.Id]);
        duplicate.Text("ProviderIncidentId").ShouldBe(duplicate.Number("IncidentNumber").ToString());
        duplicate.Json("AdditionalData").TryGetProperty("providerIncidentUrl", out _).ShouldBeFalse();
    }

    [Fact]
    public void Filters_of_a_rule_count()
    {
        var high = Duplicates(Generate(Rule with { Severities = ["High"] }));
        var named = Duplicates(Generate(Rule with { DisplayNames = ["PowerShell"] }));
        var others = Duplicates(Generate(Rule with { DisplayNamesExclude = ["PowerShell"] }));

        high.ShouldNotBeEmpty();
        high.ShouldAllBe(row => row.Text("Severity") == "High");
        named.ShouldNotBeEmpty();
        named.ShouldAllBe(row => row.Text("Title").Contains("PowerShell"));
        others.ShouldNotBeEmpty();
        others.ShouldAllBe(row => !row.Text("Title").Contains("PowerShell"));
    }

    [Fact]
    public void Disabling_the_rule_ends_the_duplicates()
    {
        var disabled = Worlds.Start.AddDays(7);
        var history = Worlds.Connected.With(new WorldFact.IncidentRulesEnabled(Worlds.Start, [Rule]), new WorldFact.IncidentRulesEnabled(disabled, []));

        var duplicates = Duplicates(Worlds.Generate(Worlds.Quiet, history));

        duplicates.ShouldNotBeEmpty();
        duplicates.Max(row => row.Time("CreatedTime")).ShouldBeLessThan(disabled.AddMinutes(5));
    }

    [Fact]
    public void A_duplicate_can_be_closed_in_Sentinel()
    {
        var history = Worlds.Connected.With(new WorldFact.IncidentRulesEnabled(Worlds.Start, [Rule]));
        var simulator = Worlds.Simulator(Worlds.Quiet);
        var duplicate = simulator.SentinelIncidents(history, Worlds.End).First(incident => incident.ProviderName == "Azure Sentinel");
        var edit = new SentinelIncidentEdit { Status = "Closed", Classification = "Undetermined" };

        var after = simulator.SentinelIncidents(history.With(new WorldFact.SentinelIncidentEdited(Worlds.End, duplicate.Name, edit)), Worlds.End);

        after.Single(incident => incident.Name == duplicate.Name).Status.ShouldBe("Closed");
    }

    private static RecordingSink Generate(IncidentCreationRule rule) =>
        Worlds.Generate(Worlds.Quiet, Worlds.Connected.With(new WorldFact.IncidentRulesEnabled(Worlds.Start, [rule])));

    private static IReadOnlyList<RecordedRow> Duplicates(RecordingSink sink) => [.. sink["SecurityIncident"].Where(row => row.Text("ProviderName") == "Azure Sentinel")];
}
