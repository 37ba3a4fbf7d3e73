using XdrInfra.Emulator.Scenarios;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Tests.Scenarios;

public sealed class ScenarioReaderTests
{
    private static string[] Findings(string text) => [.. ScenarioReader.Read("s.yaml", text).Findings.Select(finding => finding.ToString())];

    [Fact]
    public void Reads_world_faults_and_data()
    {
        var (scenario, findings) = ScenarioReader.Read("s.yaml", """
            version: 1
            history: 30d
            world: { preset: guest, onboardingDelay: 1m30s, role: contributor }
            faults:
              - { path: /subscriptions/*, methods: [PUT], status: 503, times: 3 }
            data: { providerName: Microsoft XDR, stories: { merges: 4 } }
            """);

        findings.ShouldBeEmpty();
        scenario.ShouldNotBeNull();
        scenario.History.ShouldBe(TimeSpan.FromDays(30));
        scenario.Conditions.Guest.ShouldBeTrue();
        scenario.Conditions.Role.ShouldBe(CallerRole.Contributor);
        scenario.Conditions.OnboardingDelay.ShouldBe(TimeSpan.FromSeconds(90));
        scenario.Conditions.Faults.Single().Times.ShouldBe(3);
        scenario.Data.ProviderName.ShouldBe("Microsoft XDR");
        scenario.Data.Stories.Merges.ShouldBe(4);
    }

    [Fact]
    public void Names_every_mistake_with_its_place()
    {
        Findings("""
            version: 1
            world:
              licence: false
              role: king
            faults:
              - { path: /x, status: 200 }
            """).ShouldBe(
        [
            "s.yaml(4,9): mandatory XDR6013: The value \"king\" of \"role\" is not one of owner, contributor, reader, none.",
            "s.yaml(6,25): mandatory XDR6013: The value \"200\" of \"status\" is not a whole number from 400 to 599.",
            "s.yaml(3,3): mandatory XDR6012: The scenario key \"licence\" is not known here.",
        ]);
    }

    [Fact]
    public void Names_the_nearest_key()
    {
        ScenarioReader.Read("s.yaml", "version: 1\nworld: { licence: false }\n").Findings.Single().Fix
            .ShouldNotBeNull().ShouldStartWith("Write \"license\"; legal keys are: preset, license, appConsent,");
    }

    [Theory]
    [InlineData("version: 2\n", "s.yaml(1,10): mandatory XDR6014: The scenario has version \"2\", and this xdr reads version 1.")]
    [InlineData("name: x\n", "s.yaml(1,1): mandatory XDR6015: The scenario lacks the key \"version\".")]
    [InlineData("- 1\n", "s.yaml(1,1): mandatory XDR6011: The scenario is not readable as YAML: it is not one group of keys.")]
    public void Refuses_what_is_no_scenario_of_this_version(string text, string finding) => Findings(text).ShouldBe([finding]);

    [Fact]
    public void Refuses_broken_yaml_with_its_place()
    {
        var finding = ScenarioReader.Read("s.yaml", "version: 1\nworld: {\n").Findings.Single();

        finding.Code.ShouldBe("XDR6011");
        finding.Location.ShouldBeOfType<Model.Findings.Location.Text>().Line.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void The_example_of_the_page_names_every_key_and_reads_without_a_finding()
    {
        var page = File.ReadAllText(Path.Combine(RepoFolder(), "docs", "scenarios.md"));
        var example = page.Split("```yaml\n")[1].Split("```")[0];

        var (scenario, findings) = ScenarioReader.Read("scenarios.md", example);

        findings.ShouldBeEmpty();
        scenario.ShouldNotBeNull().Workspaces.Single().Tables.Single().TotalDays.ShouldBe(1095);
        Presets.All.Keys.ShouldAllBe(preset => page.Contains($"`{preset}`"));
    }

    private static string RepoFolder([System.Runtime.CompilerServices.CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller) ?? ".", "..", "..", ".."));

    [Fact]
    public void Every_preset_can_be_named()
    {
        foreach (var preset in Presets.All.Keys)
        {
            Findings($"version: 1\nworld: {{ preset: {preset} }}\n").ShouldBeEmpty(preset);
        }
    }

    [Theory]
    [InlineData("4383d", 0)]
    [InlineData("4384d", 1)]
    [InlineData("999999d", 1)]
    public void History_goes_back_twelve_years(string history, int mistakes) => Findings($"version: 1\nhistory: {history}").Length.ShouldBe(mistakes);

    [Fact]
    public void Tags_that_differ_in_case_only_are_a_mistake() =>
        Findings("version: 1\nworld: { workspaces: [{ resourceGroup: rg, name: law, tags: { Team: a, team: b } }] }")
            .ShouldHaveSingleItem().ShouldEndWith("names that differ in more than upper and lower case.");

    [Theory]
    [InlineData("version: 1\nworld: &w { faults: *w }")]
    [InlineData("version: \"\\ud800\"")]
    public void Text_that_the_parser_chokes_on_is_a_mistake(string text) => Findings(text).ShouldHaveSingleItem().ShouldStartWith("s.yaml(");

    [Fact]
    public void Deep_nesting_is_a_mistake() => Findings("version: " + new string('[', 20_000)).ShouldHaveSingleItem().ShouldContain("Values are nested more than 64 deep.");
}
