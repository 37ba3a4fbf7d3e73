namespace XdrInfra.Interop.Tests;

/// <summary>Clients that are not ours, run on Node: the judges of what we serve.</summary>
public sealed class InteropTests
{
    [Fact]
    public async Task Pulumis_own_clients_agree_with_program_provider_and_policy_pack() =>
        (await NodeJudges.RunAsync("tests/interop/run")).ShouldBe("");

    [Fact]
    public async Task Microsofts_own_clients_agree_with_the_embedded_Azure() =>
        (await NodeJudges.RunAsync("tests/interop/azure/run")).ShouldBe("");

    [Fact]
    public async Task Microsofts_judge_of_SARIF_has_nothing_against_what_check_writes() =>
        (await NodeJudges.RunAsync("tests/interop/sarif/run")).ShouldBe("");
}
