using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Rules.Cloud;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Cloud;

public sealed class TableUnsupportedInCloudTests
{
    [Fact]
    public void Passes_where_no_source_doubts_the_table() =>
        Ask.Rule<TableUnsupportedInCloud>(In(CloudName.GccHigh, CloudTables.General)).ShouldBe("pass");

    [Fact]
    public void Passes_in_a_cloud_that_no_source_speaks_of() =>
        Ask.Rule<TableUnsupportedInCloud>(In(CloudName.Public, CloudTables.Unsupported)).ShouldBe("pass");

    [Fact]
    public void Leaves_previews_to_the_other_rule() =>
        Ask.Rule<TableUnsupportedInCloud>(In(CloudName.GccHigh, CloudTables.Preview)).ShouldBe("pass");

    [Fact]
    public void Fails_with_every_source_and_its_date_when_they_agree() =>
        Ask.Rule<TableUnsupportedInCloud>(In(CloudName.GccHigh, CloudTables.Unsupported)).ShouldBe(
            "stacks/Pulumi.dev.yaml(12,3): Table 'CloudAppEvents' is unsupported in cloud 'gcc-high': "
            + "unsupported according to https://example.com/old of 2023-02-01, unsupported according to https://example.com/new of 2025-06-30. "
            + "Remove it from 'events', or keep it and let 'xdr verify' prove that data arrives.");

    [Fact]
    public void Calls_the_table_disputed_when_sources_disagree() =>
        Ask.Rule<TableUnsupportedInCloud>(In(CloudName.GccHigh, CloudTables.Disputed)).ShouldBe(
            "stacks/Pulumi.dev.yaml(12,3): Table 'IdentityLogonEvents' is disputed in cloud 'gcc-high': "
            + "unsupported according to https://example.com/old of 2023-02-01, general according to https://example.com/new of 2025-06-30. "
            + "Remove it from 'events', or keep it and let 'xdr verify' prove that data arrives.");

    [Fact]
    public void Does_not_apply_in_the_embedded_azure() =>
        Ask.Rule<TableUnsupportedInCloud>(In(CloudName.Emulated)).ShouldBe("not applicable: The embedded Azure carries every table.");

    [Fact]
    public void Does_not_apply_without_a_stack_file() =>
        Ask.Rule<TableUnsupportedInCloud>(new TestStack("dev"))
            .ShouldBe("not applicable: The cloud stands in the stack file, which is not at hand.");

    [Fact]
    public void Stays_undecided_when_the_cloud_is_unknown() =>
        Ask.Rule<TableUnsupportedInCloud>(new TestStack("dev").WithSettings(settings => settings with
        {
            Cloud = Value<CloudName>.Unknown(TestSettings.At("dev", 6)),
        })).ShouldBe("undecided: stacks/Pulumi.dev.yaml(6,3)");

    private static TestStack In(CloudName cloud, params string[] tables) => new TestStack("dev")
        .Knowing(CloudTables.Catalog)
        .Events(tables)
        .WithSettings(settings => settings with { Cloud = TestSettings.Written(cloud, "dev", 6) });
}
