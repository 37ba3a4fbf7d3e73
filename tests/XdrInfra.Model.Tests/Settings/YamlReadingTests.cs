using XdrInfra.Model.Findings;
using XdrInfra.Testing.Files;
using XdrInfra.Testing.Stacks;
using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Tests.Settings;

/// <summary>What can be wrong with a stack file before any setting is looked at, and what is accepted.</summary>
public sealed class YamlReadingTests
{
    [Theory]
    [InlineData("", "stacks/Pulumi.soc.yaml: mandatory XDR1015: The file has no settings; write them under 'config:'.")]
    [InlineData("# only a comment\n", "stacks/Pulumi.soc.yaml: mandatory XDR1015: The file has no settings; write them under 'config:'.")]
    [InlineData("config:\n", "stacks/Pulumi.soc.yaml: mandatory XDR1015: The file has no settings; write them under 'config:'.")]
    [InlineData("config: [a]\n", "stacks/Pulumi.soc.yaml(1,9): mandatory XDR1016: 'config' is not an object; write keys and values.")]
    [InlineData("[a]\n", "stacks/Pulumi.soc.yaml(1,1): mandatory XDR1016: The file is not an object; write keys and values.")]
    [InlineData("config: {\n", "stacks/Pulumi.soc.yaml(2,1): mandatory XDR1006: The file is not YAML: while parsing a node, did not find expected node content.")]
    [InlineData("config:\n\ta: b\n", "stacks/Pulumi.soc.yaml(2,1): mandatory XDR1006: The file is not YAML: while scanning a mapping, found invalid tab as indentation.")]
    [InlineData("config:\n  a: *b\n", "stacks/Pulumi.soc.yaml(2,6): mandatory XDR1009: The alias \"*b\" has no anchor before it; write the value itself.")]
    [InlineData("config: &a\n  b: *a\n", "stacks/Pulumi.soc.yaml(2,6): mandatory XDR1010: The alias \"*a\" stands inside its own anchor and has no end; write the value itself.")]
    [InlineData("config: !!python/object x\n", "stacks/Pulumi.soc.yaml(1,9): mandatory XDR1013: The tag \"tag:yaml.org,2002:python/object\" has no meaning in a stack file; write the value without it.", "stacks/Pulumi.soc.yaml(1,9): mandatory XDR1016: 'config' is not an object; write keys and values.")]
    public void A_broken_file_is_told_with_its_place(string text, params string[] findings) =>
        StackText.ReadWhole(text).Findings.Select(finding => finding.ToString()).ShouldBe(findings);

    [Fact]
    public void A_second_document_is_told() => StackText.ReadWhole(StackText.Required + "---\na: b\n").Findings.ShouldHaveSingleItem().ToString()
        .ShouldBe("stacks/Pulumi.soc.yaml(8,1): mandatory XDR1014: A second YAML document starts here; a stack file has one.");

    [Fact]
    public void A_duplicate_key_names_the_line_of_the_first() => StackText.Read("xdr-infra:cloud: gcc").Findings.ShouldHaveSingleItem().ToString()
        .ShouldBe("stacks/Pulumi.soc.yaml(8,3): mandatory XDR1011: The key \"xdr-infra:cloud\" is already on line 6; keep one of them.");

    [Fact]
    public void A_key_that_is_not_text_is_told() => StackText.Read("? [a]\n  : b").Findings.ShouldHaveSingleItem().ToString()
        .ShouldBe("stacks/Pulumi.soc.yaml(8,5): mandatory XDR1012: A key is not text; write a plain word before the colon.");

    [Fact]
    public void An_unknown_key_of_the_file_is_told_with_the_near_one()
    {
        var finding = StackText.ReadWhole(StackText.Required + "encryptionsalts: v1\n").Findings.ShouldHaveSingleItem();

        finding.ToString().ShouldBe("stacks/Pulumi.soc.yaml(8,1): mandatory XDR1017: A stack file has no key \"encryptionsalts\"; use one of config, secretsprovider, encryptedkey, encryptionsalt, environment.");
        finding.Fix.ShouldBe("Write \"encryptionsalt\".");
    }

    [Fact]
    public void Keys_of_the_engine_and_of_other_providers_are_accepted() => StackText.ReadWhole(
        "secretsprovider: awskms://alias/x\nencryptedkey: AAAA\nencryptionsalt: v1:AAAA\n" + StackText.Required + "  aws:region: eu-west-1\n  azure-native:clientId: x\n  pulumi:disable-default-providers: [\"*\"]\n")
        .Findings.ShouldBeEmpty();

    [Fact]
    public void A_key_without_a_namespace_is_told() => StackText.Read("cloud: public").Findings.ShouldHaveSingleItem().ToString()
        .ShouldBe("stacks/Pulumi.soc.yaml(8,3): mandatory XDR1034: The key \"cloud\" has no namespace; write \"xdr-infra:cloud\".");

    [Fact]
    public void Every_missing_setting_is_told_at_the_place_of_config() => StackText.ReadWhole("config:\n  xdr-infra:onDestroy: keep\n").Findings.Select(finding => finding.ToString()).ShouldBe(
    [
        .. ((string[])["azure-native:location", "azure-native:subscriptionId", "azure-native:tenantId", "xdr-infra:cloud", "xdr-infra:environment", "xdr-infra:workspace"])
            .Select(key => $"stacks/Pulumi.soc.yaml(1,1): mandatory XDR1035: Setting '{key}' is required."),
    ]);

    [Fact]
    public void A_missing_member_is_told_at_its_object() => StackText.ReadWhole(StackText.Required.Replace("{ resourceGroup: rg-soc, name: law-soc }", "{ resourceGroup: rg-soc }", StringComparison.Ordinal)).Findings
        .ShouldHaveSingleItem().ToString().ShouldBe("stacks/Pulumi.soc.yaml(7,3): mandatory XDR1035: Setting 'xdr-infra:workspace.name' is required.");

    [Fact]
    public void An_unknown_member_is_told() => StackText.Read("xdr-infra:solution: { instal: true }").Findings.ShouldHaveSingleItem().ToString()
        .ShouldBe("stacks/Pulumi.soc.yaml(8,25): mandatory XDR1031: Setting 'xdr-infra:solution' has no key \"instal\"; use one of install, version.");

    [Fact]
    public void A_byte_that_is_not_utf8_is_told_with_its_place() => Read([.. "config:\n  a: "u8, 0xFF]).Findings.ShouldHaveSingleItem().ToString()
        .ShouldBe("stacks/Pulumi.soc.yaml(2,6): mandatory XDR1004: The byte 0xFF is not UTF-8; save the file as UTF-8.");

    [Fact]
    public void A_nul_is_told_with_its_place() => StackText.ReadWhole("config:\n  a: \0").Findings.ShouldHaveSingleItem().ToString()
        .ShouldBe("stacks/Pulumi.soc.yaml(2,6): mandatory XDR1005: The control character U+0000 is not allowed in YAML; remove it.");

    [Fact]
    public void A_byte_order_mark_and_other_line_ends_change_nothing()
    {
        var settings = Read([0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(StackText.Required.Replace("\n", "\r\n", StringComparison.Ordinal))]).Settings.ShouldNotBeNull();

        settings.Workspace.Name.Origin.ShouldBe(new Location.Text(StackText.File, 7, 55, 7));
        settings.Location.Origin.ShouldBe(new Location.Text(StackText.File, 2, 26, 10));
    }

    [Fact]
    public void An_alias_stands_for_its_value() => StackText.Settings("xdr-infra:retention:", "  default: &days { analyticsDays: 120, totalDays: 365 }", "  tables: { DeviceInfo: *days }")
        .Retention.Tables["DeviceInfo"].AnalyticsDays.Known.ShouldBe(120);

    private static SettingsResult Read(byte[] bytes) =>
        SettingsReader.Read("soc", new InMemoryFiles(("Pulumi.yaml", StackText.Project)).With(StackText.File, bytes));
}
