namespace XdrInfra.Interop.Tests;

/// <summary>Microsoft's judge of SARIF, a program of its own.</summary>
public sealed class SarifJudgeTests
{
    [Fact]
    public async Task Microsofts_judge_of_SARIF_has_nothing_against_what_check_writes() =>
        (await NodeJudges.RunAsync("tests/interop/sarif/run")).ShouldBe("");
}
