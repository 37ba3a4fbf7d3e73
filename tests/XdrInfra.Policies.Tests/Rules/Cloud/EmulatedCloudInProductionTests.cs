using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Rules.Cloud;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Cloud;

public sealed class EmulatedCloudInProductionTests
{
    [Fact]
    public void Passes_in_a_real_cloud() => Ask.Rule<EmulatedCloudInProduction>(In("prod", CloudName.GccHigh)).ShouldBe("pass");

    [Fact]
    public void Fails_in_the_embedded_azure() =>
        Ask.Rule<EmulatedCloudInProduction>(In("prod", CloudName.Emulated)).ShouldBe(
            "stacks/Pulumi.prod.yaml(6,3): Production stack 'prod' is in the cloud 'emulated', which is the embedded Azure. "
            + "Set 'cloud' to 'public', 'gcc', 'gcc-high' or 'dod'.");

    [Fact]
    public void Does_not_apply_to_other_stacks() =>
        Ask.Rule<EmulatedCloudInProduction>(In("dev", CloudName.Emulated)).ShouldBe("not applicable: Stack 'dev' is not a production stack.");

    [Fact]
    public void Does_not_apply_without_a_stack_file() =>
        Ask.Rule<EmulatedCloudInProduction>(new TestStack("prod"))
            .ShouldBe("not applicable: The cloud stands in the stack file, which is not at hand.");

    [Fact]
    public void Stays_undecided_while_the_cloud_is_unknown() =>
        Ask.Rule<EmulatedCloudInProduction>(new TestStack("prod").WithSettings(settings => settings with { Cloud = Value<CloudName>.Unknown(TestSettings.At("prod", 6)) }))
            .ShouldBe("undecided: stacks/Pulumi.prod.yaml(6,3)");

    private static TestStack In(string stack, CloudName cloud) => new TestStack(stack)
        .WithSettings(settings => settings with { Cloud = TestSettings.Written(cloud, stack, 6) });
}
