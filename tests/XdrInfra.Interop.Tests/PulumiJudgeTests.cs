namespace XdrInfra.Interop.Tests;

/// <summary>Pulumi's published clients and servers, on Node. Each judge has a class of its own, so that they run side by side.</summary>
public sealed class PulumiJudgeTests
{
    [Fact]
    public async Task Pulumis_own_clients_agree_with_program_provider_and_policy_pack() =>
        (await NodeJudges.RunAsync("tests/interop/run")).ShouldBe("");
}
