using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Rules.Cloud;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Cloud;

public sealed class TableUnsupportedInCloudTests
{
    [Theory]
    [InlineData(CloudName.Public)]
    [InlineData(CloudName.Gcc)]
    public void Passes_where_no_source_doubts_the_table(CloudName cloud) => Ask.Rule<TableUnsupportedInCloud>(In(cloud)).ShouldBe("pass");

    [Fact]
    public void Fails_with_every_source_and_its_date() =>
        Ask.Rule<TableUnsupportedInCloud>(In(CloudName.GccHigh)).ShouldBe(
            "stacks/Pulumi.dev.yaml(12,3): Tables 'IdentityLogonEvents' and 'CloudAppEvents' are disputed in cloud 'gcc-high': "
            + "unsupported according to https://github.com/MicrosoftDocs/azure-docs/blob/b4b9f00b/articles/sentinel/microsoft-365-defender-cloud-support.md of 2023-02-01, "
            + "general according to https://learn.microsoft.com/defender-xdr/supported-event-types of 2021-09-09. "
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

    private static TestStack In(CloudName cloud) => new TestStack("dev")
        .Events("IdentityLogonEvents", "CloudAppEvents", "DeviceEvents")
        .WithSettings(settings => settings with { Cloud = TestSettings.Written(cloud, "dev", 6) });
}
