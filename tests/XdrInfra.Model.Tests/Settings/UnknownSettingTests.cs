using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Settings.Reading;
using XdrInfra.Testing.Files;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Model.Tests.Settings;

/// <summary>What is encrypted or comes from elsewhere is unknown, never missing.</summary>
public sealed class UnknownSettingTests
{
    private const string Secret = "{ secure: v1:AAAABBBB }";

    [Fact]
    public void A_secure_leaf_is_unknown()
    {
        var settings = StackText.Settings($"xdr-infra:retention: {{ minimumDays: {Secret}, allowShorter: true }}");

        settings.Retention.MinimumDays.IsUnknown.ShouldBeTrue();
        settings.Retention.AllowShorter.Known.ShouldBeTrue();
    }

    [Fact]
    public void A_secure_required_setting_is_not_missing() => StackText.ReadWhole(StackText.Required.Replace("westeurope", Secret, StringComparison.Ordinal))
        .Settings.ShouldNotBeNull().Location.IsUnknown.ShouldBeTrue();

    [Fact]
    public void A_secure_list_is_one_unknown_entry()
    {
        var events = StackText.Settings($"xdr-infra:events: {Secret}").Events;

        events.Entries.ShouldHaveSingleItem().IsUnknown.ShouldBeTrue();
        events.Tables.ShouldHaveSingleItem().IsUnknown.ShouldBeTrue();
    }

    [Fact]
    public void A_secure_map_is_named_among_the_unknown_ones() =>
        StackText.Settings($"xdr-infra:owners: {Secret}", $"xdr-infra:verify: {Secret}", $"xdr-infra:retention: {{ tables: {Secret} }}").UnknownMaps
            .ShouldBe(["xdr-infra:owners", "xdr-infra:retention.tables", "xdr-infra:verify.freshness", "xdr-infra:verify.off"], ignoreOrder: true);

    [Theory]
    [InlineData("environment: [shared/azure]\n")]
    [InlineData("environment:\n  imports: [shared/azure]\n")]
    public void A_setting_that_an_environment_may_hold_is_unknown(string environment)
    {
        var settings = StackText.ReadWhole(environment + "config:\n  xdr-infra:environment: soc\n").Settings.ShouldNotBeNull();

        settings.Environment.Known.ShouldBe("soc");
        settings.Location.IsUnknown.ShouldBeTrue();
        settings.Workspace.Name.IsUnknown.ShouldBeTrue();
        settings.OnDestroy.IsUnknown.ShouldBeTrue();
        settings.UnknownMaps.ShouldContain("xdr-infra:owners");
    }

    [Fact]
    public void An_environment_in_the_file_makes_only_its_own_keys_unknown()
    {
        var settings = StackText.ReadWhole("environment:\n  values:\n    pulumiConfig:\n      xdr-infra:onDestroy: restore\n" + StackText.Required).Settings.ShouldNotBeNull();

        settings.OnDestroy.IsUnknown.ShouldBeTrue();
        settings.Solution.Install.Known.ShouldBeTrue();
    }

    [Fact]
    public void What_the_file_says_counts_before_an_environment() =>
        StackText.ReadWhole("environment: [shared/azure]\n" + StackText.Required).Settings.ShouldNotBeNull().Location.Known.ShouldBe("westeurope");

    [Theory]
    [InlineData("xdr-infra:onDestroy: restore")]
    [InlineData("xdr-infra:onDestroy: { default: restore }")]
    [InlineData("xdr-infra:onDestroy: { type: string, value: restore, description: what a destroy does }")]
    public void A_default_of_the_project_stands_in(string line)
    {
        var settings = ReadWith($"config:\n  {line}\n").Settings.ShouldNotBeNull();

        settings.OnDestroy.Known.ShouldBe(OnDestroy.Restore);
        settings.OnDestroy.IsDefault.ShouldBeFalse();
        settings.OnDestroy.Origin.ShouldBeOfType<Location.Text>().File.ShouldBe("Pulumi.yaml");
    }

    [Fact]
    public void An_object_of_the_stack_replaces_the_one_of_the_project_whole()
    {
        var result = ReadWith("config:\n  xdr-infra:workspace: { value: { resourceGroup: rg-other, name: law-other, sku: Standalone } }\n");

        result.Settings.ShouldNotBeNull().Workspace.Sku.Known.ShouldBe("PerGB2018");
    }

    [Fact]
    public void A_wrong_default_of_the_project_is_told_there() => ReadWith("config:\n  xdr-infra:onDestroy: { default: burn }\n").Findings.ShouldHaveSingleItem().ToString()
        .ShouldBe("Pulumi.yaml(5,35): mandatory XDR1039: Setting 'xdr-infra:onDestroy' is \"burn\"; use one of keep, restore.");

    [Theory]
    [InlineData("\"2027-01-31\"")]
    [InlineData("2027-01-31")]
    [InlineData("2027-01-31 00:00:00 +0000 UTC")]
    [InlineData("2027-01-31T00:00:00Z")]
    [InlineData("\"2027-01-31T00:00:00Z\"")]
    public void A_day_has_three_spellings(string day) => StackText.Settings($"xdr-infra:policies: {{ XDR3012: {{ level: advisory, expires: {day} }} }}")
        .Policies["XDR3012"].Expires.Known.ShouldBe(new DateOnly(2027, 1, 31));

    [Theory]
    [InlineData("0x5A", 90)]
    [InlineData("0b1011010", 90)]
    [InlineData("0132", 90)]
    [InlineData("9_0", 90)]
    [InlineData("90.0", 90)]
    [InlineData("9e1", 90)]
    [InlineData("+90", 90)]
    public void A_number_has_the_spellings_of_the_engine(string number, int days) =>
        StackText.Settings($"xdr-infra:retention: {{ minimumDays: {number} }}").Retention.MinimumDays.Known.ShouldBe(days);

    [Theory]
    [InlineData("not json", "XDR1018: PULUMI_CONFIG is not a JSON object of texts: it is not JSON.")]
    [InlineData("[]", "XDR1018: PULUMI_CONFIG is not a JSON object of texts: a value is not text.")]
    [InlineData("{\"a:b\": 1}", "XDR1018: PULUMI_CONFIG is not a JSON object of texts: a value is not text.")]
    public void A_broken_variable_is_told(string json, string message) =>
        ConfigReader.Read(json, "soc").Findings.ShouldHaveSingleItem().ToString().ShouldBe($"PULUMI_CONFIG: mandatory {message}");

    [Fact]
    public void A_setting_in_the_variable_is_named_by_its_path()
    {
        const string Json = """{"xdr-infra:cloud":"pubic","xdr-infra:events":"[\"endpoint\",\"x\"","xdr-infra:connector":"{\"incidents\":1}"}""";

        ConfigReader.Read(Json, "soc").Findings.Select(finding => finding.ToString()).Where(text => !text.Contains("is required", StringComparison.Ordinal)).ShouldBe(
        [
            "PULUMI_CONFIG.xdr-infra:cloud: mandatory XDR1039: Setting 'xdr-infra:cloud' is \"pubic\"; use one of public, gcc, gcc-high, dod, emulated.",
            "PULUMI_CONFIG.xdr-infra:connector.incidents: mandatory XDR1036: Setting 'xdr-infra:connector.incidents' is a number, 1; write true or false.",
            "PULUMI_CONFIG.xdr-infra:events: mandatory XDR1019: Setting 'xdr-infra:events' is not JSON in PULUMI_CONFIG; write a list, for example [a, b].",
        ]);
    }

    private static SettingsResult ReadWith(string project) =>
        SettingsReader.Read("soc", new InMemoryFiles(("Pulumi.yaml", StackText.Project + project), (StackText.File, StackText.Required)));
}
