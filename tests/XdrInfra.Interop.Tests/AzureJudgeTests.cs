namespace XdrInfra.Interop.Tests;

/// <summary>Microsoft's clients of Azure, on Node.</summary>
public sealed class AzureJudgeTests
{
    [Fact]
    public async Task Microsofts_own_clients_agree_with_the_embedded_Azure() =>
        (await NodeJudges.RunAsync("tests/interop/azure/run")).ShouldBe("");
}
